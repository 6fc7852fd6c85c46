# Man pages and completions, made by the program `manual` out of the tables that papertide works by. Without scdoc there
# are no man pages; everything else is built.
pt_stage(manual pt_cli)
add_executable(manual src/manual/main.c)
target_link_libraries(manual PRIVATE pt_manual)

find_program(PT_SCDOC scdoc)
if(NOT PT_SCDOC)
  message(STATUS "scdoc is not there: man pages are left out")
endif()
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/manual.stamp
  COMMAND ${CMAKE_COMMAND} -D MANUAL=$<TARGET_FILE:manual> -D OUT=${CMAKE_BINARY_DIR} "-D SCDOC=${PT_SCDOC}"
          -P ${CMAKE_SOURCE_DIR}/src/cmake/pages.cmake
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/manual.stamp
  DEPENDS manual ${CMAKE_SOURCE_DIR}/src/cmake/pages.cmake
  VERBATIM)
add_custom_target(pages ALL DEPENDS ${CMAKE_BINARY_DIR}/manual.stamp)

# docs/reference is committed, so that it can be read where the source is: this brings it up to date.
add_custom_target(reference COMMAND manual reference ${CMAKE_SOURCE_DIR}/docs/reference VERBATIM)

# Optional: a build of papertide alone can be installed too.
include(GNUInstallDirs)
if(PT_SCDOC)
  foreach(section 1 5 7)
    install(DIRECTORY ${CMAKE_BINARY_DIR}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section}
            OPTIONAL FILES_MATCHING PATTERN "*.${section}")
  endforeach()
endif()
install(FILES ${CMAKE_BINARY_DIR}/completions/papertide.bash RENAME papertide
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions OPTIONAL)
install(FILES ${CMAKE_BINARY_DIR}/completions/papertide.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
        OPTIONAL)
# Debian's zsh looks in vendor-completions below /usr, and in site-functions only below /usr/local.
install(CODE "if(CMAKE_INSTALL_PREFIX STREQUAL \"/usr\")
  set(zsh_folder vendor-completions)
else()
  set(zsh_folder site-functions)
endif()")
install(FILES ${CMAKE_BINARY_DIR}/completions/_papertide
        DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/\${zsh_folder}" OPTIONAL)
