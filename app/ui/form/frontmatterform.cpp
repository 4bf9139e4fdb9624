#include "form/frontmatterform.h"

namespace shownotes {

FrontMatterForm::FrontMatterForm(QWidget *parent)
    : QWidget(parent)
{
}

FrontMatterForm::~FrontMatterForm() = default;

void FrontMatterForm::setContext(const Context &context)
{
    m_context = context;
}

void FrontMatterForm::setFrontMatter(const FrontMatter &frontMatter)
{
    m_frontMatter = frontMatter;
    setEnabled(!m_readOnly);
}

void FrontMatterForm::setProblem(const Error &error, const QByteArray &)
{
    setToolTip(error.reason);
    setEnabled(false);
}

void FrontMatterForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setEnabled(!readOnly);
}

} // namespace shownotes
