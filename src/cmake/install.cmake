# What `cmake --install` puts where. Each file is of one component; a Debian package is made of one (package.cmake).
include(GNUInstallDirs)

install(TARGETS papertide COMPONENT program)
install(TARGETS libpapertide LIBRARY COMPONENT library NAMELINK_COMPONENT development)
install(DIRECTORY src/lib/papertide DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(FILES README.md CHANGELOG.md SECURITY.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT license) # Debian has it once, for all packages

# papertide.pc finds its folders from where it lies, so that --prefix may say another than was configured. The library
# is only there as a shared one and its header includes no other's, so nothing of anybody else's is required, not even
# in private: pkg-config would refuse to say anything where the headers of GSL or igraph are not installed.
file(RELATIVE_PATH PT_UP /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" PT_UP "${PT_UP}")
configure_file(src/lib/papertide.pc.in papertide.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/papertide.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
