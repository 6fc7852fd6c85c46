# What `cmake --install` puts where. Each file is of one component, the program's where it does
# not say; a Debian package is made of one (package.cmake).
include(GNUInstallDirs)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)

if(PT_STATIC)
  # What could not be linked statically, and what that needs, lies beside the program. RPATH, not RUNPATH: the libraries
  # find each other by it, too. Of glibc nothing: it is the system's, with its loader.
  set_target_properties(papertide PROPERTIES INSTALL_RPATH "$ORIGIN/../lib/papertide")
  target_link_options(papertide PRIVATE LINKER:--disable-new-dtags)
  install(TARGETS papertide RUNTIME_DEPENDENCIES
    PRE_EXCLUDE_REGEXES "^(libc|libm|libdl|libpthread|librt|libresolv|ld-linux[-a-z0-9]*)[.]so" LIBRARY DESTINATION lib/papertide)
  install(CODE "set(PT_STATIC_FILES ${PT_STATIC_FILES})" COMPONENT program)
  install(SCRIPT src/cmake/notices.cmake COMPONENT program)
else()
  install(TARGETS papertide)
endif()
install(TARGETS libpapertide LIBRARY COMPONENT library NAMELINK_COMPONENT development)
install(DIRECTORY src/lib/papertide DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(FILES README.md SECURITY.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT plain) # Debian has its own forms of them

# papertide.pc finds its folders from where it lies, so that --prefix may say another than was configured. The library
# is only there as a shared one and its header includes no other's, so nothing of anybody else's is required, not even
# in private: pkg-config would refuse to say anything where the headers of GSL or igraph are not installed.
file(RELATIVE_PATH PT_UP /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" PT_UP "${PT_UP}")
configure_file(src/lib/papertide.pc.in papertide.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/papertide.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
