#include "support/guihelpers.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>

namespace shownotes {

TestHome::TestHome()
{
    qputenv("HOME", m_folder.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
    qputenv("XDG_STATE_HOME", m_folder.filePath(QStringLiteral("state")).toUtf8());
    qputenv("XDG_CACHE_HOME", m_folder.filePath(QStringLiteral("cache")).toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("config")));
}

QString TestHome::copySampleSite() const
{
    const QString from = QStringLiteral(SHOWNOTES_SOURCE_DIR "/resources/sample-site");
    static int count = 0;
    const QString to = m_folder.filePath(QStringLiteral("site%1").arg(++count));
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = to + file.mid(from.size());
        if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(file, copy))
            qFatal("cannot copy the sample site");
        // The checkout may be read-only; the copy is the user's.
        QFile::setPermissions(copy, QFile::permissions(copy) | QFile::WriteOwner | QFile::WriteUser);
    }
    return to;
}

QString TestHome::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a fixture");
    return path;
}

QByteArray TestHome::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

BoxAnswers::BoxAnswers(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &BoxAnswers::look);
    m_timer.start(10);
}

void BoxAnswers::look()
{
    auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    if (!box || !box->isVisible())
        return;
    m_texts << box->text() + u'\n' + box->informativeText();
    const QString wanted = m_answers.isEmpty() ? QString() : m_answers.takeFirst();
    const QList<QAbstractButton *> buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (!wanted.isEmpty() && button->text().remove(u'&').contains(wanted)) {
            button->click();
            return;
        }
    }
    m_unexpected << box->text();
    box->reject();
}

QWidget *controlNamed(QWidget *parent, const QString &accessibleName)
{
    const QList<QWidget *> widgets = parent->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

QStringList namelessControls(QWidget *parent)
{
    QStringList nameless;
    const QList<QWidget *> widgets = parent->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        // A web view's inner widget is spoken through the page that it shows.
        const bool insideWebView = widget->parentWidget() && widget->parentWidget()->inherits("QWebEngineView");
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy()
            || insideWebView)
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return nameless;
}

QStringList clippedTexts(QWidget *parent)
{
    QStringList clipped;
    const QList<QWidget *> widgets = parent->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        QString text;
        if (const auto *label = qobject_cast<QLabel *>(widget); label && !label->wordWrap())
            text = label->buddy() ? label->text().remove(u'&') : label->text();
        else if (auto *button = qobject_cast<QAbstractButton *>(widget))
            text = button->text().remove(u'&');
        if (widget->width() < widget->fontMetrics().horizontalAdvance(text)
            || (!text.isEmpty() && widget->height() < widget->fontMetrics().height()))
            clipped << text;
    }
    return clipped;
}

} // namespace shownotes
