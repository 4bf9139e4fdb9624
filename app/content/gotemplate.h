#pragma once

#include <content/result.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace shownotes {

struct TemplatePipeline;

/// One word of a command: a constant, a variable, a field of the data, a function, or a pipeline in brackets, each with the fields behind it.
struct TemplateOperand {
    enum class Kind { String, Integer, Float, Boolean, Nil, Variable, Data, Function, Brackets };
    Kind kind = Kind::Nil;
    QString
        text; ///< a constant's value; a variable's name without `$` (empty: the data); a function's name with its namespace
    QStringList fields; ///< `.File.Path`: {"File", "Path"}
    std::shared_ptr<const TemplatePipeline> brackets;
};

struct TemplatePipeline {
    QString variable; ///< set by `$x := …` and `$x = …`
    bool declares = false; ///< `:=`
    std::vector<std::vector<TemplateOperand>> commands; ///< each a function or operand with its arguments
};

/// A piece of a Go template.
struct TemplateNode {
    enum class Kind {
        Text,
        Action, ///< a pipeline whose value is printed, or an assignment
        Condition, ///< if … else if … else … end
        Other, ///< a block or action that is valid Go but not followed here: range, with, define, a word that is not understood
    };
    struct Branch {
        TemplatePipeline condition; ///< no commands: else
        std::vector<TemplateNode> nodes;
    };
    Kind kind = Kind::Text;
    QByteArray source; ///< as written; of Text what its neighbours' trim marks left
    int line = 1;
    TemplatePipeline pipeline;
    std::vector<Branch> branches;
};

/// Parses a Go template (text/template) as Hugo 0.111 does with archetypes: shortcodes (`{{< … >}}`, `{{% … %}}`) are text, comments are nothing.
/// Error: Syntax with line, where an action or a block does not end, or `end` and `else` stand alone.
Result<std::vector<TemplateNode>> parseTemplate(const QByteArray &text);

} // namespace shownotes
