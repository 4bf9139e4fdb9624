# What every room (app/<room>) and every test has in common.

find_program(SHOWNOTES_CCACHE ccache)
if(SHOWNOTES_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # What ccache's manual asks for with precompiled headers. It reads the compiler's list of headers instead of preprocessing once more, and
  # remembers the digest of a precompiled header, which has 150 MB.
  set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    CCACHE_DEPEND=1 CCACHE_INODECACHE=1 "${SHOWNOTES_CCACHE}")
endif()

add_library(shownotes_options INTERFACE)
target_compile_options(shownotes_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wimplicit-fallthrough
  -Wduplicated-cond -Wlogical-op -Wextra-semi -Wunused
  $<$<BOOL:${SHOWNOTES_WARNINGS_AS_ERRORS}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  target_compile_options(shownotes_options INTERFACE -Wno-unknown-warning-option)
endif()
target_compile_definitions(shownotes_options INTERFACE
  QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_STRICT_ITERATORS QT_DEPRECATED_WARNINGS)
if(SHOWNOTES_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  # GCC 12 sees uninitialised variants in what the sanitizers add; the dev preset keeps the warning.
  target_compile_options(shownotes_options INTERFACE -Wno-maybe-uninitialized)
endif()

if(SHOWNOTES_FAST_BUILD)
  find_program(SHOWNOTES_LLD ld.lld)
  if(SHOWNOTES_LLD)
    add_link_options(-fuse-ld=lld)
  endif()
endif()

# shownotes_precompiled(<target> core | widgets)
# Reads these headers of Qt once for all targets that name the same set: Qt6::Core alone, or Qt6::Widgets and what it needs. Only with
# SHOWNOTES_FAST_BUILD: without it, as users build, each file proves that it includes what it uses. QTest is in no set, for its macros
# depend on the test's folder and libraries; what it includes is.
set(_core
  QAbstractItemModel QByteArray QCborArray QCborMap QCborValue QCoreApplication QDateTime QDir QFile QFileInfo QHash QList QObject QProcess QRegularExpression
  QSet QString QStringList QTemporaryDir QThread QUrl QUuid algorithm functional memory optional utility vector)
set(_widgets
  QAction QApplication QCheckBox QComboBox QHBoxLayout QKeyEvent QLabel QLineEdit QMenu QMessageBox QMimeData QPainter QPlainTextEdit QPointer QPushButton
  QTextBlock QTextCursor QTextDocument QTimer QToolButton QVBoxLayout QWidget)
function(shownotes_precompiled target set)
  if(NOT SHOWNOTES_FAST_BUILD)
    return()
  endif()
  if(NOT TARGET precompiled_${set})
    set(source "${PROJECT_BINARY_DIR}/precompiled_${set}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// No code: only the precompiled headers of this target are wanted.\n")
    add_library(precompiled_${set} OBJECT "${source}")
    set_target_properties(precompiled_${set} PROPERTIES AUTOMOC OFF)
    target_link_libraries(precompiled_${set} PRIVATE shownotes_options Qt6::Core)
    set(headers ${_core})
    if(set STREQUAL "widgets")
      target_link_libraries(precompiled_${set} PRIVATE Qt6::Widgets)
      list(APPEND headers ${_widgets})
    endif()
    list(TRANSFORM headers REPLACE "(.+)" "<\\1>")
    target_precompile_headers(precompiled_${set} PRIVATE ${headers})
  endif()
  target_precompile_headers(${target} REUSE_FROM precompiled_${set})
endfunction()

# shownotes_room(<room> SOURCES ... PUBLIC <libraries> PRIVATE <libraries>)
# A room is a static library whose public headers stand in app/<room>/include/<room>/. Only what is named here can be included: the wall.
function(shownotes_room room)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  file(GLOB _headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/include/${room}/*.h")
  add_library(shownotes_${room} STATIC ${ARG_SOURCES} ${_headers})
  add_library(shownotes::${room} ALIAS shownotes_${room})
  target_include_directories(shownotes_${room} PUBLIC include PRIVATE .)
  target_link_libraries(shownotes_${room} PUBLIC ${ARG_PUBLIC} PRIVATE shownotes_options ${ARG_PRIVATE})
  shownotes_precompiled(shownotes_${room} core)
endfunction()

# Every test without the window: what .ci/run builds for the sanitizers.
add_custom_target(plain_tests)

# shownotes_test(<name> [GUI | WINDOW] [SOURCES ...] LIBRARIES ...)
# tests/<room>/<name>.cpp as one Qt Test program. GUI draws off screen; WINDOW takes real windows on an X display (packaging/test.sh brings one).
function(shownotes_test name)
  cmake_parse_arguments(ARG "GUI;WINDOW" "" "SOURCES;LIBRARIES" ${ARGN})
  # moc reads the test alone: looking for more of its work takes a CMake process and one more object for each test.
  qt_generate_moc(${name}.cpp "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc" TARGET ${name})
  add_executable(${name} ${name}.cpp "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc" ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC OFF)
  target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
  target_link_libraries(${name} PRIVATE shownotes_options Qt6::Test ${ARG_LIBRARIES})
  target_compile_definitions(${name} PRIVATE SHOWNOTES_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  if("shownotes::ui" IN_LIST ARG_LIBRARIES)
    shownotes_precompiled(${name} widgets)
    set_tests_properties(${name} PROPERTIES LABELS gui)
  else()
    shownotes_precompiled(${name} core)
    add_dependencies(plain_tests ${name})
  endif()
  set(environment "LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false")
  if(ARG_GUI)
    list(APPEND environment "QT_QPA_PLATFORM=offscreen")
  elseif(ARG_WINDOW)
    list(APPEND environment "QT_QPA_PLATFORM=xcb")
    # Two windows on one display would take each other's focus. One after the other they take longest, so they start first.
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK x_display COST 100)
  endif()
  if(SHOWNOTES_SANITIZE AND ARG_GUI)
    # Chromium frees by another size than it allocated, and never frees all.
    list(APPEND environment "ASAN_OPTIONS=new_delete_type_mismatch=0:detect_leaks=0")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 ENVIRONMENT "${environment}")
endfunction()
