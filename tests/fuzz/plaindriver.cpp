#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <iterator>
#include <unistd.h>

// Runs a fuzz target where libFuzzer is not at hand: fuzz_frontmatter [-runs=N] [-seed=N] FOLDER|FILE...
// Every file as it is, then N random changes of them.

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

namespace {

QByteArray current;

// What it crashed on is left behind.
void keepInput(int signal)
{
    const int file = ::open("crash-input", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const bool kept = file >= 0 && ::write(file, current.constData(), size_t(current.size())) == current.size();
    ::_exit(kept ? 128 + signal : 127);
}

void runOne(const QByteArray &input)
{
    current = input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(input.constData()), size_t(input.size()));
}

QByteArray changed(const QList<QByteArray> &inputs, QRandomGenerator &random)
{
    static constexpr const char *tokens[] = {"---\n", "+++\n", "\n", "\r\n", "  ", "- ", ": ", "#", " #", "|\n", ">-\n",
        "|2\n", "&a ", "*a", "!!str ", "<<: ", "[", "]", "{", "}", ",", "\"", "'", "\\", "\"\"\"", "'''", "[[", "]]",
        "= ", ".", "\xef\xbb\xbf", "? ", "%", "~", "\t", "a", "0"};
    QByteArray input = inputs.at(qsizetype(random.bounded(quint32(inputs.size()))));
    for (int count = 1 + int(random.bounded(4)); count > 0; --count) {
        const auto at = qsizetype(random.bounded(quint32(input.size() + 1)));
        const auto size = qsizetype(random.bounded(8));
        switch (random.bounded(5)) {
        case 0:
            input.remove(at, size);
            break;
        case 1:
            input.insert(at, tokens[random.bounded(quint32(std::size(tokens)))]);
            break;
        case 2:
            input.replace(at, size, tokens[random.bounded(quint32(std::size(tokens)))]);
            break;
        case 3:
            if (at < input.size())
                input[at] = char(random.bounded(256));
            break;
        default: {
            const QByteArray &other = inputs.at(qsizetype(random.bounded(quint32(inputs.size()))));
            input.insert(at, other.mid(qsizetype(random.bounded(quint32(other.size() + 1))), 40));
        }
        }
    }
    return input;
}

} // namespace

int main(int argc, char *argv[])
{
    int runs = 0;
    quint32 seed = 1;
    QList<QByteArray> inputs;
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument.startsWith("-runs=")) {
            runs = argument.mid(6).toInt();
        } else if (argument.startsWith("-seed=")) {
            seed = argument.mid(6).toUInt();
        } else {
            const QString path = QString::fromLocal8Bit(argument);
            const QDir folder(path);
            const QStringList names = folder.exists() ? folder.entryList(QDir::Files, QDir::Name) : QStringList {};
            for (const QString &each : folder.exists() ? names : QStringList {path}) {
                QFile file(folder.exists() ? folder.filePath(each) : each);
                if (!file.open(QIODevice::ReadOnly)) {
                    std::fprintf(stderr, "%s cannot be read\n", qPrintable(file.fileName()));
                    return 1;
                }
                inputs.append(file.readAll());
            }
        }
    }
    if (inputs.isEmpty()) {
        std::fputs("no inputs\n", stderr);
        return 1;
    }
    std::signal(SIGABRT, keepInput);
    std::signal(SIGSEGV, keepInput);
    for (const QByteArray &input : inputs)
        runOne(input);
    QRandomGenerator random(seed);
    for (int i = 0; i < runs; ++i)
        runOne(changed(inputs, random));
    std::printf("%lld inputs and %d changed ones, seed %u\n", static_cast<long long>(inputs.size()), runs, seed);
    return 0;
}
