# Statically what nobody else in the program needs. Debian has no static form of what the others rest on: libcurl's
# Kerberos and LDAP, igraph's glpk, arpack and plfit, libarchive's acl, zstd and lz4, OpenBLAS' gfortran; and these bring
# libxml2, ICU and a BLAS as shared ones, which must not be there twice. glibc never is: names of servers would no longer
# be found.
set(PT_STATIC_FILES "") # for their licences (notices.cmake)
foreach(package libcmark-gfm libxxhash libseccomp json-c sqlite3)
  set(libraries "")
  foreach(name IN LISTS ${package}_STATIC_LIBRARIES)
    if(NOT name MATCHES "^(m|pthread|dl|rt)$")
      find_library(PT_STATIC_${name} lib${name}.a REQUIRED)
      list(APPEND PT_STATIC_FILES lib${name}.a)
      set(name ${PT_STATIC_${name}})
    endif()
    list(APPEND libraries ${name})
  endforeach()
  list(JOIN libraries "," libraries) # a group: cmark-gfm names its two the wrong way round
  set_property(TARGET PkgConfig::${package} PROPERTY INTERFACE_LINK_LIBRARIES "$<LINK_GROUP:RESCAN,${libraries}>")
endforeach()
