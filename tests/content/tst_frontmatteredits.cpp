#include "headergenerator.h"

#include <QTest>

using namespace shownotes;

// One random edit of a random header: that value is the new one, every other value and every other byte is as before.
// SHOWNOTES_SEED repeats a run, SHOWNOTES_RUNS says how many headers of each format there shall be.

namespace {

bool beginsWith(const QStringList &path, const QStringList &beginning)
{
    return path.mid(0, beginning.size()) == beginning;
}

bool same(const Value &a, const Value &b)
{
    const auto isText = [](const Value &value) {
        return value.kind() == Value::Kind::String || value.kind() == Value::Kind::DateTime;
    };
    if (isText(a) && isText(b))
        return a.toString() == b.toString();
    const auto isNumber = [](const Value &value) {
        return value.kind() == Value::Kind::Integer || value.kind() == Value::Kind::Float;
    };
    if (isNumber(a) && isNumber(b))
        return a.toDouble() == b.toDouble();
    if (a.kind() == Value::Kind::List && b.kind() == Value::Kind::List) {
        const Value::List listA = a.toList();
        const Value::List listB = b.toList();
        return std::equal(listA.cbegin(), listA.cend(), listB.cbegin(), listB.cend(), same);
    }
    return a == b;
}

} // namespace

class TestFrontMatterEdits : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        bool given = false;
        m_seed = qEnvironmentVariable("SHOWNOTES_SEED").toUInt(&given);
        if (!given)
            m_seed = QRandomGenerator::global()->generate();
        qInfo("SHOWNOTES_SEED=%u", m_seed);
        m_runs = qEnvironmentVariable("SHOWNOTES_RUNS", QStringLiteral("2000")).toInt();
    }

    void yaml() { runAll(&HeaderGenerator::yaml); }
    void toml() { runAll(&HeaderGenerator::toml); }
    void json() { runAll(&HeaderGenerator::json); }

private:
    void runAll(GeneratedHeader (HeaderGenerator::*generate)())
    {
        int refused = 0;
        for (int i = 0; i < m_runs; ++i) {
            HeaderGenerator generator(m_seed + quint32(i));
            const GeneratedHeader header = (generator.*generate)();
            const Result<FrontMatter> parsed = FrontMatter::parse(header.bytes);
            if (!parsed) {
                QFAIL(message(i, header.bytes, {}, QByteArray("not read: ") + parsed.error().reason.toUtf8())
                          .constData());
            }
            QCOMPARE(parsed->bytes(), header.bytes);
            QByteArray problem;
            if (header.values.isEmpty() || generator.chance(20))
                problem = addKey(generator, header, *parsed);
            else if (generator.chance(25))
                problem = removeValue(generator, header, *parsed);
            else
                problem = setValue(generator, header, *parsed);
            refused += problem == "refused" ? 1 : 0;
            if (!problem.isEmpty() && problem != "refused")
                QFAIL(message(i, header.bytes, {}, problem).constData());
        }
        // A refusal is honest, but rare, or something is not understood that should be.
        qInfo("%d of %d refused", refused, m_runs);
        QVERIFY(refused * 100 <= m_runs * 2);
    }

    QByteArray message(int run, const QByteArray &header, const QByteArray &edited, const QByteArray &problem) const
    {
        return "seed " + QByteArray::number(m_seed + quint32(run)) + ": " + problem + "\n" + header + "\n" + edited;
    }

    static QByteArray othersChanged(
        const GeneratedHeader &header, const FrontMatter &before, const FrontMatter &after, const QStringList &edited)
    {
        for (const GeneratedValue &other : header.values) {
            const bool related = beginsWith(other.path, edited) || beginsWith(edited, other.path);
            if (!related && !same(before.value(other.path), after.value(other.path)))
                return other.path.join(u'.').toUtf8() + " changed too";
        }
        return {};
    }

    static QByteArray bytesChanged(const QByteArray &before, const QByteArray &after, qsizetype begin, qsizetype end)
    {
        const QByteArrayView head = QByteArrayView(before).first(begin);
        const QByteArrayView tail = QByteArrayView(before).sliced(end);
        if (after.size() < head.size() + tail.size() || !after.startsWith(head) || !after.endsWith(tail))
            return "bytes beside the value changed";
        return {};
    }

    QByteArray setValue(HeaderGenerator &generator, const GeneratedHeader &header, const FrontMatter &before) const
    {
        const GeneratedValue &target = header.values.at(generator.upTo(int(header.values.size()) - 1));
        const Value old = before.value(target.path);
        Value wanted = old.kind() == Value::Kind::List || generator.chance(15) ? generator.list() : generator.scalar();
        if (old.kind() == Value::Kind::List && generator.chance(60)) {
            Value::List items = old.toList();
            if (!items.isEmpty() && generator.chance(50))
                items.removeAt(generator.upTo(int(items.size()) - 1));
            else
                items.insert(generator.upTo(int(items.size())), generator.scalar());
            wanted = Value(items);
        }
        const Result<FrontMatter> after = before.set(target.path, wanted);
        const QByteArray what = "set " + target.path.join(u'.').toUtf8() + " to " + valueToJson(wanted) + ": ";
        if (!after)
            return qEnvironmentVariableIsSet("SHOWNOTES_SHOW_REFUSED") ? what + after.error().reason.toUtf8()
                                                                       : QByteArray("refused");
        if (!same(after->value(target.path), wanted))
            return what + "reads " + valueToJson(after->value(target.path)) + "\n" + after->bytes();
        QByteArray problem = othersChanged(header, before, *after, target.path);
        if (problem.isEmpty())
            problem = bytesChanged(header.bytes, after->bytes(), target.begin, target.end);
        const qsizetype tail = header.bytes.size() - target.end;
        const QByteArray middle = after->bytes().mid(target.begin, after->bytes().size() - tail - target.begin);
        if (problem.isEmpty() && !middle.contains(target.comment))
            problem = "the comment is gone";
        return problem.isEmpty() ? problem : what + problem + "\n" + after->bytes();
    }

    QByteArray removeValue(HeaderGenerator &generator, const GeneratedHeader &header, const FrontMatter &before) const
    {
        const GeneratedValue *target = &header.values.at(generator.upTo(int(header.values.size()) - 1));
        const Result<FrontMatter> after = before.unset(target->path);
        const QByteArray what = "unset " + target->path.join(u'.').toUtf8() + ": ";
        if (!after)
            return qEnvironmentVariableIsSet("SHOWNOTES_SHOW_REFUSED") ? what + after.error().reason.toUtf8()
                                                                       : QByteArray("refused");
        const Value parent = before.value(target->path.mid(0, target->path.size() - 1));
        const Value left = after->value(target->path.mid(0, target->path.size() - 1));
        if (parent.toMap().size() - left.toMap().size() != (parent.kind() == Value::Kind::Map ? 1 : 0)
            || parent.toList().size() - left.toList().size() != (parent.kind() == Value::Kind::List ? 1 : 0))
            return what + "not exactly one is gone\n" + after->bytes();
        QStringList touched = target->path;
        while (target->isOnly || touched.last().at(0).isDigit()) {
            touched.removeLast(); // the items behind it have other indexes now
            const QStringList above = touched;
            const auto found = std::find_if(header.values.cbegin(), header.values.cend(),
                [&above](const GeneratedValue &value) { return value.path == above; });
            if (found == header.values.cend())
                break;
            target = &*found;
        }
        QByteArray problem = touched.isEmpty() ? QByteArray() : othersChanged(header, before, *after, touched);
        qsizetype begin = target->begin;
        qsizetype end = target->end;
        if (before.format() == FrontMatter::Format::Json) {
            // The comma that goes with it may stand on either side.
            while (QByteArrayView(" \r\n,").contains(header.bytes.at(begin - 1)))
                --begin;
            while (QByteArrayView(" \r\n,").contains(header.bytes.at(end)))
                ++end;
        }
        if (problem.isEmpty() && !touched.isEmpty())
            problem = bytesChanged(header.bytes, after->bytes(), begin, end);
        return problem.isEmpty() ? problem : what + problem + "\n" + after->bytes();
    }

    QByteArray addKey(HeaderGenerator &generator, const GeneratedHeader &header, const FrontMatter &before) const
    {
        const QStringList map = header.maps.at(generator.upTo(int(header.maps.size()) - 1));
        QStringList path = map + QStringList {QStringLiteral("newkey")};
        if (generator.chance(20))
            path.append(QStringLiteral("below"));
        const Value wanted = generator.chance(20) ? generator.list() : generator.scalar();
        const Result<FrontMatter> after = before.set(path, wanted);
        const QByteArray what = "add " + path.join(u'.').toUtf8() + " = " + valueToJson(wanted) + ": ";
        if (!after)
            return qEnvironmentVariableIsSet("SHOWNOTES_SHOW_REFUSED") ? what + after.error().reason.toUtf8()
                                                                       : QByteArray("refused");
        if (!same(after->value(path), wanted))
            return what + "reads " + valueToJson(after->value(path)) + "\n" + after->bytes();
        QByteArray problem = othersChanged(header, before, *after, path);
        const QByteArray &a = header.bytes;
        const QByteArray &b = after->bytes();
        qsizetype head = 0;
        while (head < a.size() && head < b.size() && a.at(head) == b.at(head))
            ++head;
        qsizetype tail = 0;
        while (tail < a.size() - head && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
            ++tail;
        if (problem.isEmpty() && head + tail != a.size())
            problem = "bytes of others changed";
        return problem.isEmpty() ? problem : what + problem + "\n" + after->bytes();
    }

    quint32 m_seed = 0;
    int m_runs = 0;
};

QTEST_GUILESS_MAIN(TestFrontMatterEdits)
#include "tst_frontmatteredits.moc"
