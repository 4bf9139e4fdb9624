// What the editor's own thread spends on a key, without the preview: 10 kB to 10 MB. Prints a table and how each column grows (1.0: with the document;
// 0.0: not at all). See README.md.

#include "editor/markdowneditor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

using namespace shownotes;

namespace {

constexpr int keys = 31;

QString notes(qsizetype size)
{
    QString text;
    for (int part = 1; text.size() < size; ++part) {
        text += QStringLiteral(
            "## 第%1部: what was "
            "said\n\nこの回では、新しいサービスの*使い方*と、[その料金](https://example.org/%1)について"
            "話しました。\n\nWe talked about **queues** and `retries`; see https://example.org/q/%1.\n\n"
            "- first point\n- second point\n  - below it\n\n{{< figure src=\"%1.png\" caption=\"図%1\" >}}\n\n")
                    .arg(part);
    }
    return text;
}

double milliseconds(const std::function<void()> &what)
{
    QElapsedTimer timer;
    timer.start();
    what();
    return double(timer.nsecsElapsed()) / 1e6;
}

void type(QWidget &editor, QChar character)
{
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
    QApplication::sendEvent(&editor, &press);
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Row {
    double size = 0;
    double open = 0; ///< until the text has been drawn
    double settled = 0; ///< until nothing is left to do
    double key = 0; ///< in the text's middle, with what it draws
    double fence = 0; ///< the key that makes all text behind it code, and the one that takes that back
    double gap = 0; ///< the longest that the thread worked at one go after that
};

Row measured(qsizetype size)
{
    const QString text = notes(size);
    QTextDocument document(text);
    MarkdownEditor editor;
    editor.resize(800, 900);
    editor.show();
    QApplication::processEvents();
    Row row {double(text.toUtf8().size())};
    const auto settle = [] {
        double longest = 0;
        for (int idle = 0; idle < 3;) {
            const double took = milliseconds([] { QApplication::processEvents(); });
            longest = std::max(longest, took);
            idle = took < 0.2 ? idle + 1 : 0;
        }
        return longest;
    };
    row.open = milliseconds([&] {
        editor.showDocument(&document);
        editor.repaint();
    });
    row.settled = row.open + milliseconds([&] { settle(); });

    QTextCursor middle(document.findBlockByNumber(document.blockCount() / 2));
    editor.setTextCursor(middle);
    settle();
    QList<double> times;
    for (int i = 0; i < keys; ++i) {
        times.append(milliseconds([&] {
            type(editor, u'a');
            QApplication::processEvents();
        }));
    }
    row.key = median(times);

    editor.moveCursor(QTextCursor::Start);
    type(editor, u'`');
    type(editor, u'`');
    settle();
    row.fence = milliseconds([&] {
        type(editor, u'`');
        editor.repaint();
    });
    row.gap = settle();
    QKeyEvent back(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier);
    row.fence = std::max(row.fence, milliseconds([&] {
        QApplication::sendEvent(&editor, &back);
        editor.repaint();
    }));
    row.gap = std::max(row.gap, settle());
    editor.showDocument(nullptr);
    return row;
}

/// The slope of log(value) over log(size).
double growth(const QList<Row> &rows, double Row::*value)
{
    double x = 0, y = 0, xx = 0, xy = 0;
    for (const Row &row : rows) {
        const double lx = std::log(row.size), ly = std::log(row.*value);
        x += lx;
        y += ly;
        xx += lx * lx;
        xy += lx * ly;
    }
    const double n = double(rows.size());
    return (n * xy - x * y) / (n * xx - x * x);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    std::printf("%12s %10s %10s %10s %10s %10s\n", "bytes", "open ms", "settled ms", "key ms", "fence ms", "gap ms");
    QList<Row> rows;
    for (const qsizetype size : {7'000, 70'000, 700'000, 7'000'000}) {
        rows.append(measured(size));
        const Row &row = rows.last();
        std::printf("%12.0f %10.1f %10.1f %10.2f %10.1f %10.1f\n", row.size, row.open, row.settled, row.key, row.fence,
            row.gap);
        std::fflush(stdout);
    }
    std::printf("%12s %10.2f %10.2f %10.2f %10.2f %10.2f\n", "growth", growth(rows, &Row::open),
        growth(rows, &Row::settled), growth(rows, &Row::key), growth(rows, &Row::fence), growth(rows, &Row::gap));
}
