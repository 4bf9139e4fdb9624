# Finds cmark-gfm and its extensions, which Debian ships without a CMake package of their own.
#
# Imported targets: CmarkGfm::CmarkGfm, CmarkGfm::Extensions (which links the first).

find_path(CmarkGfm_INCLUDE_DIR cmark-gfm.h)
find_path(CmarkGfm_EXTENSIONS_INCLUDE_DIR cmark-gfm-core-extensions.h)
find_library(CmarkGfm_LIBRARY cmark-gfm)
find_library(CmarkGfm_EXTENSIONS_LIBRARY cmark-gfm-extensions)
mark_as_advanced(CmarkGfm_INCLUDE_DIR CmarkGfm_EXTENSIONS_INCLUDE_DIR CmarkGfm_LIBRARY CmarkGfm_EXTENSIONS_LIBRARY)

if(CmarkGfm_INCLUDE_DIR AND EXISTS "${CmarkGfm_INCLUDE_DIR}/cmark-gfm_version.h")
  file(STRINGS "${CmarkGfm_INCLUDE_DIR}/cmark-gfm_version.h" _cmark_gfm_version REGEX "VERSION_STRING")
  string(REGEX REPLACE ".*\"(.+)\".*" "\\1" CmarkGfm_VERSION "${_cmark_gfm_version}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CmarkGfm
  REQUIRED_VARS CmarkGfm_LIBRARY CmarkGfm_EXTENSIONS_LIBRARY CmarkGfm_INCLUDE_DIR CmarkGfm_EXTENSIONS_INCLUDE_DIR
  VERSION_VAR CmarkGfm_VERSION)

if(CmarkGfm_FOUND AND NOT TARGET CmarkGfm::CmarkGfm)
  add_library(CmarkGfm::CmarkGfm UNKNOWN IMPORTED)
  set_target_properties(CmarkGfm::CmarkGfm PROPERTIES
    IMPORTED_LOCATION "${CmarkGfm_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${CmarkGfm_INCLUDE_DIR}")
  add_library(CmarkGfm::Extensions UNKNOWN IMPORTED)
  set_target_properties(CmarkGfm::Extensions PROPERTIES
    IMPORTED_LOCATION "${CmarkGfm_EXTENSIONS_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${CmarkGfm_EXTENSIONS_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES CmarkGfm::CmarkGfm)
endif()
