# Finds the source of Chroma, Hugo's code highlighter, for its lexers and styles, which are XML.
#
# Chroma_DIR: the folder with lexers/embedded and styles.

find_path(Chroma_DIR lexers/embedded/python.xml
  PATHS /usr/share/gocode/src/github.com/alecthomas/chroma/v2 NO_DEFAULT_PATH)
mark_as_advanced(Chroma_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Chroma REQUIRED_VARS Chroma_DIR)
