# Writes assets.c (every built-in file as a C string, sorted by path) and assets.h (an enum entry for each statement of
# sql/store and sql/analysis, and one for each of sql/clickhouse, which SQLite never sees).
#   cmake -D ROOT=… -D LIST=assets.txt -D OUT=… -P embed.cmake
cmake_minimum_required(VERSION 3.25)

file(STRINGS ${LIST} paths)
set(texts "")
set(table "")
set(enum "")
set(sql "")
set(far_enum "")
set(far_sql "")
set(number 0)
string(REPEAT "." 80 twenty_bytes)

foreach(path IN LISTS paths)
  file(READ ${ROOT}/${path} hex HEX)
  string(LENGTH "${hex}" size)
  math(EXPR size "${size} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
  string(REGEX REPLACE "(${twenty_bytes})" "\"\\1\"\n    " lines "${bytes}")
  string(REGEX REPLACE "\n    ([^\"\n]+)$" "\n    \"\\1\"" lines "${lines}")
  if(NOT lines MATCHES "^\"")
    set(lines "\"${lines}\"")
  endif()
  string(APPEND texts "static const char asset_${number}[] =\n    ${lines};\n")
  string(APPEND table "    { \"${path}\", ${size}, asset_${number} },\n")
  if(path MATCHES "^sql/(store|analysis)/([a-z0-9_]+)\\.sql$")
    string(TOUPPER "PT_SQL_${CMAKE_MATCH_1}_${CMAKE_MATCH_2}" name)
    string(APPEND enum "    ${name},\n")
    string(APPEND sql "    &pt_assets[${number}],\n")
  elseif(path MATCHES "^sql/clickhouse/([a-z0-9_]+)\\.sql$")
    string(TOUPPER "PT_CLICKHOUSE_${CMAKE_MATCH_1}" name)
    string(APPEND far_enum "    ${name},\n")
    string(APPEND far_sql "    &pt_assets[${number}],\n")
  endif()
  math(EXPR number "${number} + 1")
endforeach()

file(CONFIGURE OUTPUT ${OUT}/assets.h CONTENT "/* Written by src/cmake/embed.cmake. */
#ifndef PT_ASSETS_H
#define PT_ASSETS_H

#include \"base/asset.h\"

typedef enum pt_sql {
${enum}    PT_SQL_COUNT
} pt_sql;

/* The file of each statement. */
extern const pt_asset *const pt_sql_assets[];

typedef enum pt_clickhouse_sql {
${far_enum}    PT_CLICKHOUSE_COUNT
} pt_clickhouse_sql;

extern const pt_asset *const pt_clickhouse_sql_assets[];

#endif
" @ONLY)
file(WRITE ${OUT}/assets.c "/* Written by src/cmake/embed.cmake. */
#include \"assets.h\"

${texts}
const pt_asset pt_assets[] = {
${table}};
const size_t pt_asset_count = sizeof pt_assets / sizeof *pt_assets;

const pt_asset *const pt_sql_assets[] = {
${sql}    NULL,
};

const pt_asset *const pt_clickhouse_sql_assets[] = {
${far_sql}    NULL,
};
")
