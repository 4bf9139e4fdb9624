#include "sourceeditor.h"

#include "jsoneditor.h"
#include "tomleditor.h"
#include "yamleditor.h"

namespace shownotes {

std::unique_ptr<SourceEditor> SourceEditor::create(
    FrontMatter::Format format, const QByteArray &bytes, const SourceTree &tree)
{
    switch (format) {
    case FrontMatter::Format::Yaml:
        return std::make_unique<YamlEditor>(bytes, tree);
    case FrontMatter::Format::Toml:
        return std::make_unique<TomlEditor>(bytes, tree);
    case FrontMatter::Format::Json:
        return std::make_unique<JsonEditor>(bytes, tree);
    case FrontMatter::Format::None:
        break;
    }
    return nullptr;
}

} // namespace shownotes
