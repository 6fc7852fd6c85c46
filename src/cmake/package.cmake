# What CPack makes.
#   cmake --workflow --preset package   Debian packages: papertide, libpapertide0 and libpapertide-dev, as Debian's policy
#       has it: a program's user needs neither the library nor its header, and two versions of a library that are not
#       compatible can stand beside each other. The program is linked without the library, so it comes alone.
#   cmake --workflow --preset tarball   the program for any Linux that is no older than the one it was made on
set(CPACK_STRIP_FILES ON)
if(PT_STATIC)
  set(CPACK_GENERATOR TGZ)
  set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
  set(CPACK_COMPONENT_INCLUDE_TOPLEVEL_DIRECTORY ON)
  set(CPACK_COMPONENTS_ALL program plain)
  set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
  set(CPACK_PACKAGING_INSTALL_PREFIX /)
  set(CPACK_PACKAGE_FILE_NAME papertide-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR})
  include(CPack)
  return()
endif()

set(PT_MAINTAINER "papertide maintainers <maintainers@papertide.example>" CACHE STRING "Who answers for the packages")
set(revision 1)
set(library libpapertide${PROJECT_VERSION_MAJOR})

# The date of a version is the one in CHANGELOG.md.
file(STRINGS CHANGELOG.md entry REGEX "^## \\[${PROJECT_VERSION}\\] - ")
string(REGEX MATCH "[0-9-]+$" day "${entry}")
execute_process(COMMAND env LC_ALL=C date -u -R -d "${day}" OUTPUT_VARIABLE PT_DATE OUTPUT_STRIP_TRAILING_WHITESPACE)

# What Debian wants in each package's folder; not installed but into packages.
foreach(package papertide ${library} libpapertide-dev)
  file(CONFIGURE OUTPUT debian/${package}/changelog.Debian @ONLY CONTENT
"papertide (@PROJECT_VERSION@-@revision@) unstable; urgency=medium

  * Version @PROJECT_VERSION@; what is new stands in CHANGELOG.md.

 -- @PT_MAINTAINER@  @PT_DATE@
")
  execute_process(COMMAND gzip -9nf ${CMAKE_BINARY_DIR}/debian/${package}/changelog.Debian)
  file(CONFIGURE OUTPUT debian/${package}/copyright @ONLY CONTENT
"Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: papertide

Files: *
Copyright: 2026 The papertide authors
License: GPL-3+

License: GPL-3+
 This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public
 License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later
 version.
 .
 On Debian systems its text is in /usr/share/common-licenses/GPL-3.
")
endforeach()
function(install_debian component package)
  install(DIRECTORY ${CMAKE_BINARY_DIR}/debian/${package} DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc
    COMPONENT ${component} EXCLUDE_FROM_ALL)
endfunction()
execute_process(COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/CHANGELOG.md
  OUTPUT_FILE ${CMAKE_BINARY_DIR}/debian/papertide/changelog.gz)
install_debian(program papertide)
install_debian(library ${library})
install_debian(development libpapertide-dev)

set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL program library development)
set(CPACK_PACKAGE_CONTACT "${PT_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "weekly reports out of daily paper digests")
set(CPACK_PACKAGING_INSTALL_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${revision})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
set(CPACK_DEBIAN_PACKAGE_SOURCE papertide)

# Charts are gnuplot's, and their bytes the same everywhere only with the same font.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME papertide)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "gnuplot-nox | gnuplot, fonts-dejavu-core")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "ca-certificates")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "papertide stores daily digests of arXiv papers in one SQLite file, analyses
them (keywords, co-authorship networks, topics) and writes reports in Markdown
or HTML with charts. Every claim comes with an interval, a false discovery
rate and the papers behind it; the same store gives the same bytes.")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${library})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_RECOMMENDS "gnuplot-nox | gnuplot, fonts-dejavu-core")
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "papertide stores daily digests of arXiv papers in one SQLite file, analyses
them and writes reports. This package contains the library.")
file(WRITE ${CMAKE_BINARY_DIR}/debian/triggers "activate-noawait ldconfig\n")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${CMAKE_BINARY_DIR}/debian/triggers)

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libpapertide-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${library} (= ${PROJECT_VERSION}-${revision})")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "papertide stores daily digests of arXiv papers in one SQLite file, analyses
them and writes reports. This package contains what a program in C or C++ needs
to be compiled with the library.")
include(CPack)
