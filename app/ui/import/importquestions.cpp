#include "import/importquestions.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace shownotes {

namespace {

struct ImportQuestions {
    Q_DECLARE_TR_FUNCTIONS(shownotes::ImportQuestions)
};

QMessageBox *newBox(QMessageBox::Icon icon, const QString &question, const QString &detail, QWidget *parent)
{
    auto *box = new QMessageBox(icon, QCoreApplication::applicationName(), QString(), QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    // Names of files and hosts are other people's text.
    box->setTextFormat(Qt::PlainText);
    box->setText(question);
    box->setInformativeText(detail);
    return box;
}

} // namespace

void askAboutSize(QWidget *parent, int larger, int count, const QSize &largest, int longestSide,
    const std::function<void(SizeChoice)> &then)
{
    const QString question = count == 1
        ? ImportQuestions::tr("This picture is larger than a page needs. Scale it down?")
        : ImportQuestions::tr("%n of %1 pictures are larger than a page needs. Scale them down?", nullptr, larger)
              .arg(count);
    const QString size = ImportQuestions::tr("%1 × %2 pixels").arg(largest.width()).arg(largest.height());
    const QString detail = count == 1
        ? ImportQuestions::tr("It has %1; this site shows up to %2. Your original stays as it is.")
              .arg(size)
              .arg(longestSide)
        : ImportQuestions::tr("The largest has %1; this site shows up to %2. Your originals stay as they are.")
              .arg(size)
              .arg(longestSide);
    QMessageBox *box = newBox(QMessageBox::Question, question, detail, parent);
    const QPushButton *scale =
        box->addButton(ImportQuestions::tr("Scale to %1 Pixels").arg(longestSide), QMessageBox::AcceptRole);
    const QPushButton *keep = box->addButton(ImportQuestions::tr("Keep the Size"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::finished, box, [box, scale, keep, then] {
        then(box->clickedButton() == scale     ? SizeChoice::Scale
                : box->clickedButton() == keep ? SizeChoice::Keep
                                               : SizeChoice::Cancel);
    });
    box->open();
}

void askToDownload(QWidget *parent, const QUrl &url, const std::function<void(bool)> &then)
{
    // Encoded, so that look-alike letters in the host stand as punycode.
    const QString host = url.host(QUrl::FullyEncoded);
    const QString address = QString::fromLatin1(url.toEncoded());
    QMessageBox *box = newBox(QMessageBox::Question, ImportQuestions::tr("Load this picture from %1?").arg(host),
        address.size() > 500 ? address.left(500) + u'…' : address, parent);
    const QPushButton *load = box->addButton(ImportQuestions::tr("Load"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::finished, box, [box, load, then] { then(box->clickedButton() == load); });
    box->open();
}

void tellImportFailures(QWidget *parent, const QStringList &failures)
{
    constexpr qsizetype shown = 15;
    QString text = failures.mid(0, shown).join(u'\n');
    if (failures.size() > shown)
        text += u'\n' + ImportQuestions::tr("and %n more", nullptr, int(failures.size() - shown));
    QMessageBox *box = newBox(QMessageBox::Warning,
        ImportQuestions::tr("%n pictures were not added.", nullptr, int(failures.size())), text, parent);
    if (failures.size() > shown)
        box->setDetailedText(failures.join(u'\n'));
    box->addButton(QMessageBox::Ok);
    box->open();
}

} // namespace shownotes
