#include "tokentypes.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace shownotes::chroma {

namespace {

struct Type {
    std::string_view name;
    int number;
    const char *cssClass; ///< null: none of its own
};

constexpr Type Types[] = {
    {"Background", -1, "bg"},
    {"CodeLine", -10, "cl"},
    {"Comment", 6000, "c"},
    {"CommentHashbang", 6001, "ch"},
    {"CommentMultiline", 6002, "cm"},
    {"CommentPreproc", 6100, "cp"},
    {"CommentPreprocFile", 6101, "cpf"},
    {"CommentSingle", 6003, "c1"},
    {"CommentSpecial", 6004, "cs"},
    {"Error", -11, "err"},
    {"Generic", 7000, "g"},
    {"GenericDeleted", 7001, "gd"},
    {"GenericEmph", 7002, "ge"},
    {"GenericError", 7003, "gr"},
    {"GenericHeading", 7004, "gh"},
    {"GenericInserted", 7005, "gi"},
    {"GenericOutput", 7006, "go"},
    {"GenericPrompt", 7007, "gp"},
    {"GenericStrong", 7008, "gs"},
    {"GenericSubheading", 7009, "gu"},
    {"GenericTraceback", 7010, "gt"},
    {"GenericUnderline", 7011, "gl"},
    {"Keyword", 1000, "k"},
    {"KeywordConstant", 1001, "kc"},
    {"KeywordDeclaration", 1002, "kd"},
    {"KeywordNamespace", 1003, "kn"},
    {"KeywordPseudo", 1004, "kp"},
    {"KeywordReserved", 1005, "kr"},
    {"KeywordType", 1006, "kt"},
    {"Line", -3, "line"},
    {"LineHighlight", -6, "hl"},
    {"LineLink", -9, "lnlinks"},
    {"LineNumbers", -4, "ln"},
    {"LineNumbersTable", -5, "lnt"},
    {"LineTable", -7, "lntable"},
    {"LineTableTD", -8, "lntd"},
    {"Literal", 3000, "l"},
    {"LiteralDate", 3001, "ld"},
    {"LiteralNumber", 3200, "m"},
    {"LiteralNumberBin", 3201, "mb"},
    {"LiteralNumberFloat", 3202, "mf"},
    {"LiteralNumberHex", 3203, "mh"},
    {"LiteralNumberInteger", 3204, "mi"},
    {"LiteralNumberIntegerLong", 3205, "il"},
    {"LiteralNumberOct", 3206, "mo"},
    {"LiteralOther", 3002, nullptr},
    {"LiteralString", 3100, "s"},
    {"LiteralStringAffix", 3101, "sa"},
    {"LiteralStringAtom", 3102, nullptr},
    {"LiteralStringBacktick", 3103, "sb"},
    {"LiteralStringBoolean", 3104, nullptr},
    {"LiteralStringChar", 3105, "sc"},
    {"LiteralStringDelimiter", 3106, "dl"},
    {"LiteralStringDoc", 3107, "sd"},
    {"LiteralStringDouble", 3108, "s2"},
    {"LiteralStringEscape", 3109, "se"},
    {"LiteralStringHeredoc", 3110, "sh"},
    {"LiteralStringInterpol", 3111, "si"},
    {"LiteralStringName", 3112, nullptr},
    {"LiteralStringOther", 3113, "sx"},
    {"LiteralStringRegex", 3114, "sr"},
    {"LiteralStringSingle", 3115, "s1"},
    {"LiteralStringSymbol", 3116, "ss"},
    {"Name", 2000, "n"},
    {"NameAttribute", 2001, "na"},
    {"NameBuiltin", 2002, "nb"},
    {"NameBuiltinPseudo", 2003, "bp"},
    {"NameClass", 2004, "nc"},
    {"NameConstant", 2005, "no"},
    {"NameDecorator", 2006, "nd"},
    {"NameEntity", 2007, "ni"},
    {"NameException", 2008, "ne"},
    {"NameFunction", 2009, "nf"},
    {"NameFunctionMagic", 2010, "fm"},
    {"NameKeyword", 2011, nullptr},
    {"NameLabel", 2012, "nl"},
    {"NameNamespace", 2013, "nn"},
    {"NameOperator", 2014, nullptr},
    {"NameOther", 2015, "nx"},
    {"NameProperty", 2017, "py"},
    {"NamePseudo", 2016, nullptr},
    {"NameTag", 2018, "nt"},
    {"NameVariable", 2019, "nv"},
    {"NameVariableAnonymous", 2020, nullptr},
    {"NameVariableClass", 2021, "vc"},
    {"NameVariableGlobal", 2022, "vg"},
    {"NameVariableInstance", 2023, "vi"},
    {"NameVariableMagic", 2024, "vm"},
    {"None", -13, nullptr},
    {"Operator", 4000, "o"},
    {"OperatorWord", 4001, "ow"},
    {"Other", -12, "x"},
    {"PreWrapper", -2, "chroma"},
    {"Punctuation", 5000, "p"},
    {"Text", 8000, ""},
    {"TextPunctuation", 8003, nullptr},
    {"TextSymbol", 8002, nullptr},
    {"TextWhitespace", 8001, "w"},
};

const Type *typeNumbered(int number)
{
    const auto found =
        std::find_if(std::begin(Types), std::end(Types), [&](const Type &type) { return type.number == number; });
    return found == std::end(Types) ? nullptr : found;
}

int parentOf(int type)
{
    if (type % 100 != 0)
        return subCategoryOf(type);
    return type % 1000 != 0 ? categoryOf(type) : 0;
}

} // namespace

std::optional<int> tokenTypeNamed(QByteArrayView name)
{
    const std::string_view wanted(name.data(), size_t(name.size()));
    const auto found = std::lower_bound(
        std::begin(Types), std::end(Types), wanted, [](const Type &type, std::string_view n) { return type.name < n; });
    if (found == std::end(Types) || found->name != wanted)
        return std::nullopt;
    return found->number;
}

std::span<const int> standardTypes()
{
    static const std::vector<int> numbers = [] {
        std::vector<int> all;
        for (const Type &type : Types) {
            if (type.cssClass)
                all.push_back(type.number);
        }
        return all;
    }();
    return numbers;
}

QByteArrayView tokenClass(int type)
{
    for (; type != 0; type = parentOf(type)) {
        const Type *known = typeNumbered(type);
        if (known && known->cssClass)
            return known->cssClass;
    }
    return {};
}

} // namespace shownotes::chroma
