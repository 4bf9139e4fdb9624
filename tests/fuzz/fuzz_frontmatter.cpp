#include <content/frontmatter.h>
#include <content/pageparts.h>

#include <cstdlib>

// Any bytes are a page. It is cut, read and edited; what must never happen aborts. With Clang libFuzzer drives this, else plaindriver.cpp.

using namespace shownotes;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

QList<QStringList> pathsOf(const Value &value, const QStringList &path, int depth)
{
    QList<QStringList> paths;
    if (depth == 0)
        return paths;
    const Value::Map map = value.toMap();
    for (const Value::Entry &entry : map) {
        paths.append(path + QStringList {entry.key});
        paths += pathsOf(entry.value, paths.last(), depth - 1);
    }
    const Value::List list = value.toList();
    for (qsizetype i = 0; i < qMin<qsizetype>(list.size(), 8); ++i) {
        paths.append(path + QStringList {QString::number(i)});
        paths += pathsOf(list.at(i), paths.last(), depth - 1);
    }
    return paths.mid(0, 64);
}

void check(const FrontMatter &before, const Result<FrontMatter> &after)
{
    if (!after) {
        require(!after.error().reason.isEmpty());
        return;
    }
    require(after->format() == before.format());
    const PageParts parts = splitPage(after->bytes() + "body\n");
    // A front matter without a line break at its end takes the body's first bytes with it, before and after.
    require(before.bytes().endsWith('\n') ? parts.frontMatter == after->bytes() && parts.body == "body\n" : true);
    require(FrontMatter::parse(after->bytes()).ok());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const int choice = input.isEmpty() ? 0 : static_cast<unsigned char>(input.front());
    const QByteArray page = input.mid(1);
    const PageParts parts = splitPage(page);
    require(parts.frontMatter + parts.body == page);
    const Result<FrontMatter> frontMatter = FrontMatter::parse(parts.frontMatter);
    if (!frontMatter) {
        require(!frontMatter.error().reason.isEmpty());
        return 0;
    }
    require(frontMatter->bytes() == parts.frontMatter);
    const QList<QStringList> paths = pathsOf(frontMatter->values(), {}, 4);
    const QStringList path = paths.isEmpty() ? QStringList {QStringLiteral("new")} : paths.at(choice % paths.size());
    static const Value values[] = {Value("text"), Value("a: b #c\n d\n"), Value(true), Value(12), Value(),
        Value::strings({QStringLiteral("x"), QStringLiteral("y, z")}),
        Value(Value::Map {{QStringLiteral("k"), Value("v")}})};
    const Value &value = values[size_t(choice) % std::size(values)];
    check(*frontMatter, frontMatter->set(path, value));
    check(*frontMatter, frontMatter->unset(path));
    check(*frontMatter, frontMatter->set({QStringLiteral("new"), QStringLiteral("key")}, value));
    if (frontMatter->value(path).kind() == Value::Kind::List) {
        check(*frontMatter, frontMatter->insertItem(path, choice % 3, value));
        check(*frontMatter, frontMatter->removeItem(path, choice % 3));
        check(*frontMatter, frontMatter->moveItem(path, 0, choice % 3));
    }
    for (const QStringList &key : frontMatter->commentedKeys())
        check(*frontMatter, frontMatter->set(key, value));
    return frontMatter->comment(path).isNull() && frontMatter->line(path) < 0 ? 1 : 0;
}
