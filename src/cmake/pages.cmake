# Writes OUT/completions and, where SCDOC is a program, OUT/man.
#   cmake -D MANUAL=… -D OUT=… -D SCDOC=… -P pages.cmake
cmake_minimum_required(VERSION 3.25)

function(run_manual kind)
  file(REMOVE_RECURSE ${OUT}/${kind})
  execute_process(COMMAND ${MANUAL} ${kind} ${OUT}/${kind} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run_manual(completions)
if(SCDOC)
  run_manual(man)
  file(GLOB sources ${OUT}/man/*.scd)
  foreach(source IN LISTS sources)
    string(REGEX REPLACE "\\.scd$" "" page ${source})
    execute_process(COMMAND ${SCDOC} INPUT_FILE ${source} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    # The day of the build is no day of the page, and would make other bytes of the same source.
    string(REGEX REPLACE "(\n\\.TH \"[^\"]*\" \"[0-9]\") \"[-0-9]*\"" "\\1 \"\"" text "${text}")
    file(WRITE ${page} "${text}")
  endforeach()
endif()
