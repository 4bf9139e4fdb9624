#include "figures/figurequestions.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace shownotes {

namespace {

struct FigureQuestions {
    Q_DECLARE_TR_FUNCTIONS(shownotes::FigureQuestions)
};

} // namespace

std::optional<FigureRemoval> askToTrashFigure(QWidget *parent, const QString &name, int uses, int others)
{
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(), QString(), QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(FigureQuestions::tr("Move “%1” to the trash?").arg(name));
    QStringList facts;
    if (uses == 0 && others == 0)
        facts += FigureQuestions::tr("This page does not use it.");
    if (others > 0)
        facts +=
            FigureQuestions::tr("%n other places (links, galleries, front matter) go on naming it.", nullptr, others);
    box.setInformativeText(facts.join(u' '));
    if (uses > 0) {
        box.setCheckBox(new QCheckBox(FigureQuestions::tr("Remove its %n uses from the text, too", nullptr, uses)));
        box.checkBox()->setChecked(true);
    }
    const QPushButton *trash = box.addButton(FigureQuestions::tr("Move to Trash"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != trash)
        return {};
    return FigureRemoval {box.checkBox() && box.checkBox()->isChecked()};
}

} // namespace shownotes
