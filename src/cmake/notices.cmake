# With the tarball come the licences of the libraries in it, as Debian's packages of them have them.
file(GLOB files RELATIVE $ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/lib/papertide $ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/lib/papertide/*)
foreach(file IN LISTS files PT_STATIC_FILES)
  execute_process(COMMAND dpkg-query -S */${file} OUTPUT_VARIABLE owner ERROR_QUIET)
  string(REGEX MATCH "^[^:, ]+" package "${owner}")
  if(package AND EXISTS /usr/share/doc/${package}/copyright)
    file(COPY_FILE /usr/share/doc/${package}/copyright $ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/lib/papertide/${package}.copyright)
  elseif(NOT file MATCHES "-linux-gnu$|[.]copyright$") # a link of Debian's alternatives
    message(FATAL_ERROR "${file}: whose is it, and under which licence?")
  endif()
endforeach()
