#include "lexerxml.h"

#include "tokentypes.h"
#include "xmlscanner.h"

#include <optional>

namespace shownotes::chroma {

namespace {

using Step = XmlScanner::Step;

void skipElement(XmlScanner &xml)
{
    for (int depth = 1; depth > 0;) {
        const Step step = xml.next();
        if (step == Step::Done)
            return;
        depth += step == Step::Start ? 1 : -1;
    }
}

std::optional<Mutator> mutatorOf(const XmlScanner &xml)
{
    using Kind = Mutator::Kind;
    if (xml.name() == "push")
        return Mutator {Kind::Push, xml.attributes("state"), 0};
    if (xml.name() == "pop")
        return Mutator {Kind::Pop, {}, xml.attribute("depth").toInt()};
    if (xml.name() == "include")
        return Mutator {Kind::Include, {xml.attribute("state")}, 0};
    if (xml.name() == "combined")
        return Mutator {Kind::Combined, xml.attributes("state"), 0};
    return std::nullopt;
}

std::optional<Emitter> readEmitter(XmlScanner &xml);

/// The emitters up to the end of the element that has begun.
void readParts(XmlScanner &xml, Emitter &emitter)
{
    for (Step step = xml.next(); step == Step::Start; step = xml.next()) {
        const QByteArray name = xml.name();
        if (name == "emitters") {
            readParts(xml, emitter);
        } else if (name == "sublexer_name_group" || name == "code_group") {
            (name == "code_group" ? emitter.codeGroup : emitter.nameGroup) = xml.text().toInt();
            skipElement(xml);
        } else if (std::optional<Emitter> part = readEmitter(xml)) {
            emitter.parts.push_back(std::move(*part));
        } else {
            skipElement(xml);
        }
    }
}

/// Reads an emitter whose start tag has been read, its end tag too; nothing where it is none.
std::optional<Emitter> readEmitter(XmlScanner &xml)
{
    using Kind = Emitter::Kind;
    const QByteArray name = xml.name();
    Emitter emitter;
    if (name == "bygroups" || name == "usingbygroup") {
        emitter.kind = name == "bygroups" ? Kind::ByGroups : Kind::UsingByGroup;
        readParts(xml, emitter);
        return emitter;
    }
    if (name == "nothing") {
        emitter.kind = Kind::Nothing;
    } else if (name == "token") {
        emitter.type = tokenTypeNamed(xml.attribute("type")).value_or(Text);
    } else if (name == "usingself") {
        emitter.kind = Kind::UsingSelf;
        emitter.name = xml.attribute("state");
    } else if (name == "using") {
        emitter.kind = Kind::Using;
        emitter.name = xml.attribute("lexer");
        emitter.otherType = tokenTypeNamed(xml.attribute("other")).value_or(0);
    } else {
        return std::nullopt;
    }
    skipElement(xml);
    return emitter;
}

LexerRule readRule(XmlScanner &xml)
{
    LexerRule rule;
    rule.pattern = xml.attribute("pattern");
    for (Step step = xml.next(); step == Step::Start; step = xml.next()) {
        if (const std::optional<Mutator> mutator = mutatorOf(xml)) {
            rule.mutator = *mutator;
            skipElement(xml);
        } else if (std::optional<Emitter> emitter = readEmitter(xml)) {
            rule.emitter = std::move(*emitter);
            rule.emits = true;
        } else {
            skipElement(xml);
        }
    }
    return rule;
}

} // namespace

LexerConfig readLexerConfig(QByteArrayView xmlText)
{
    LexerConfig config;
    XmlScanner xml(xmlText);
    for (Step step = xml.next(); step != Step::Done; step = xml.next()) {
        const QByteArray name = xml.name();
        if (step == Step::End) {
            if (name == "config")
                break;
            continue;
        }
        const QByteArray text = xml.text();
        if (name == "name")
            config.name = text;
        else if (name == "alias")
            config.aliases.append(text);
        else if (name == "filename")
            config.filenames.append(text);
        else if (name == "mime_type")
            config.mimeTypes.append(text);
        else if (name == "case_insensitive")
            config.caseInsensitive = text == "true";
        else if (name == "dot_all")
            config.dotAll = text == "true";
        else if (name == "not_multiline")
            config.notMultiline = text == "true";
        else if (name == "ensure_nl")
            config.ensureNewline = text == "true";
        else if (name == "priority")
            config.priority = text.toDouble() != 0 ? text.toDouble() : 1;
        else if (name == "base")
            config.base = text;
        else if (name == "delegate")
            config.delegate = text;
        else if (name == "typed_body")
            config.hasTypedBody = text == "true";
    }
    return config;
}

LexerStates readLexerStates(QByteArrayView xmlText)
{
    LexerStates states;
    XmlScanner xml(xmlText);
    QByteArray state;
    for (Step step = xml.next(); step != Step::Done; step = xml.next()) {
        if (step != Step::Start)
            continue;
        if (xml.name() == "state") {
            state = xml.attribute("name");
            states[state].clear();
        } else if (xml.name() == "rule") {
            states[state].push_back(readRule(xml));
        }
    }
    return states;
}

} // namespace shownotes::chroma
