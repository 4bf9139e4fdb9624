#define PCRE2_CODE_UNIT_WIDTH 8
#include "rulepattern.h"

#include "regexparts.h"
#include "regexsyntax.h"

#include <pcre2.h>

#include <algorithm>

namespace shownotes::chroma {

namespace {

constexpr uint32_t MatchLimit =
    300'000; // steps; what is not found by then backtracks without end. Hugo gives up after 250 ms
constexpr uint32_t HeapLimit = 20'000; // KiB
constexpr uint32_t MaxGroups = 64;
constexpr size_t JitStackSize = 512 * 1024;
constexpr int TriesBeforeJit = 60; // then compiling to machine code has paid for itself
constexpr qsizetype MaxLookbehind = 512; // bytes, where PCRE2 itself cannot look behind
constexpr int MaxHalvings = 4;

pcre2_code *compiled(const QByteArray &pattern, uint32_t options)
{
    int error = 0;
    PCRE2_SIZE where = 0;
    pcre2_compile_context *context = pcre2_compile_context_create(nullptr);
    pcre2_set_newline(context, PCRE2_NEWLINE_LF);
    pcre2_code *code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.constData()), size_t(pattern.size()),
        PCRE2_UTF | PCRE2_ALT_CIRCUMFLEX | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C | options, &error, &where,
        context);
    pcre2_compile_context_free(context);
    return code;
}

uint32_t numberOf(const pcre2_code *code, uint32_t what)
{
    uint32_t number = 0;
    pcre2_pattern_info(code, what, &number);
    return number;
}

/// Lets a search end only where the text being looked at goes on, `*data`.
int endsThere(pcre2_callout_block *block, void *data)
{
    return block->current_position == *static_cast<const size_t *>(data) ? 0 : 1;
}

} // namespace

MatchMemory::MatchMemory()
    : m_context(pcre2_match_context_create(nullptr))
    , m_data(pcre2_match_data_create(MaxGroups, nullptr))
    , m_stack(pcre2_jit_stack_create(32 * 1024, JitStackSize, nullptr))
{
    pcre2_set_match_limit(m_context, MatchLimit);
    pcre2_set_heap_limit(m_context, HeapLimit);
    pcre2_jit_stack_assign(m_context, nullptr, m_stack);
}

MatchMemory::~MatchMemory()
{
    pcre2_jit_stack_free(m_stack);
    pcre2_match_data_free(m_data);
    pcre2_match_context_free(m_context);
}

PatternCode::PatternCode(const PatternPart &part, const QByteArray &flags, bool unicode)
    : m_isLookbehindNegative(part.isNegative)
{
    const QByteArray prefix = flags.isEmpty() ? QByteArray() : "(?" + flags + ')';
    m_source = prefix + "(?:" + pcrePattern(part.pattern, unicode) + ')';
    m_search = compiled(m_source, PCRE2_NO_DOTSTAR_ANCHOR);
    if (!m_search && unicode) { // too large with regexp2's own classes: PCRE2's, which differ in rare characters
        m_options = PCRE2_UCP;
        m_source = prefix + "(?:" + pcrePattern(part.pattern, false) + ')';
        m_search = compiled(m_source, PCRE2_NO_DOTSTAR_ANCHOR | m_options);
    }
    if (!part.lookbehind.isEmpty()) {
        const QByteArray behind = prefix + "(?:" + pcrePattern(part.lookbehind, unicode) + ")(?C1)";
        m_lookbehind = compiled(behind, PCRE2_USE_OFFSET_LIMIT | PCRE2_NO_AUTO_POSSESS);
        m_isLookbehindValid = m_lookbehind && pcre2_jit_compile(m_lookbehind, PCRE2_JIT_COMPLETE) == 0;
    }
}

PatternCode::~PatternCode()
{
    pcre2_code_free(m_search);
    pcre2_code_free(m_code);
    pcre2_code_free(m_lookbehind);
}

std::bitset<256> PatternCode::beginnings() const
{
    std::bitset<256> bytes;
    const uint8_t *bitmap = nullptr;
    pcre2_pattern_info(m_search, PCRE2_INFO_FIRSTBITMAP, &bitmap);
    if (numberOf(m_search, PCRE2_INFO_FIRSTCODETYPE) == 1) {
        const uint32_t first = numberOf(m_search, PCRE2_INFO_FIRSTCODEUNIT);
        const uint32_t lower = first | 0x20;
        if (first >= 0x80)
            return bytes.set(); // letter case may change the first byte
        bytes.set(first);
        if (lower >= 'a' && lower <= 'z')
            bytes.set(first ^ 0x20); // whether letter case counts is not told
        for (size_t byte = 0x80; byte < 256 && (lower == 'k' || lower == 's'); ++byte)
            bytes.set(byte); // the Kelvin sign and the long s are these letters in another case
    } else if (bitmap) {
        for (size_t byte = 0; byte < 256; ++byte)
            bytes[byte] = (bitmap[byte / 8] >> (byte % 8)) & 1;
    } else {
        bytes.set();
    }
    return bytes;
}

bool PatternCode::isForLineStart() const
{
    return numberOf(m_search, PCRE2_INFO_FIRSTCODETYPE) == 2;
}

int PatternCode::groupCount() const
{
    return int(numberOf(m_search, PCRE2_INFO_CAPTURECOUNT));
}

bool PatternCode::match(QByteArrayView text, qsizetype at, Groups &groups, MatchMemory &memory)
{
    if (!m_code)
        m_code = compiled(m_source, PCRE2_ANCHORED | m_options);
    if (++m_tries == TriesBeforeJit)
        pcre2_jit_compile(m_code, PCRE2_JIT_COMPLETE);
    const int count = pcre2_match(m_code, reinterpret_cast<PCRE2_SPTR>(text.data()), size_t(text.size()), size_t(at),
        PCRE2_NO_UTF_CHECK, memory.m_data, memory.m_context);
    if (count < 0) {
        if (count != PCRE2_ERROR_NOMATCH)
            ++memory.m_exhausted;
        return false;
    }
    const int last = groupCount();
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(memory.m_data);
    groups.assign(size_t(last) + 1, QByteArrayView());
    for (int i = 0; i < (count == 0 ? int(MaxGroups) : count) && i <= last; ++i) {
        if (ends[2 * i] != PCRE2_UNSET && ends[2 * i + 1] >= ends[2 * i])
            groups[size_t(i)] = text.sliced(qsizetype(ends[2 * i]), qsizetype(ends[2 * i + 1] - ends[2 * i]));
    }
    return !m_lookbehind || isPreceded(text, at, memory) != m_isLookbehindNegative;
}

/// Something that the lookbehind matches ends at `at`.
bool PatternCode::isPreceded(QByteArrayView text, qsizetype at, MatchMemory &memory) const
{
    qsizetype begin = std::max<qsizetype>(0, at - MaxLookbehind);
    while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        ++begin;
    auto end = size_t(at);
    pcre2_set_callout(memory.m_context, &endsThere, &end);
    pcre2_set_offset_limit(memory.m_context, end);
    const int count = pcre2_match(m_lookbehind, reinterpret_cast<PCRE2_SPTR>(text.data()), size_t(text.size()),
        size_t(begin), PCRE2_NO_UTF_CHECK, memory.m_data, memory.m_context);
    pcre2_set_callout(memory.m_context, nullptr, nullptr);
    pcre2_set_offset_limit(memory.m_context, PCRE2_UNSET);
    if (count < 0 && count != PCRE2_ERROR_NOMATCH)
        ++memory.m_exhausted;
    return count >= 0;
}

RulePattern::RulePattern(const QByteArray &pattern, const QByteArray &flags, bool unicode)
{
    add({{}, false, pattern}, flags, unicode, 0);
    for (const auto &part : m_parts) {
        m_beginnings |= part->beginnings();
        m_isForLineStart = m_isForLineStart && part->isForLineStart();
    }
}

void RulePattern::add(const PatternPart &part, const QByteArray &flags, bool unicode, int depth)
{
    auto code = std::make_unique<PatternCode>(part, flags, unicode);
    if (code->isValid()) {
        m_parts.push_back(std::move(code));
        return;
    }
    if (depth == 0) {
        for (const PatternPart &alternative : partsByAlternative(part.pattern)) {
            auto piece = std::make_unique<PatternCode>(alternative, flags, unicode);
            const bool hasGroupsBefore = !m_parts.empty() && m_parts.back()->groupCount() > 0;
            if (!piece->isValid() || hasGroupsBefore) {
                m_parts.clear();
                break;
            }
            m_parts.push_back(std::move(piece));
        }
        if (!m_parts.empty())
            return;
    }
    if (depth < MaxHalvings) {
        for (const PatternPart &half : partsByFirstGroup(part.pattern))
            add(half, flags, unicode, depth + 1);
    }
}

bool RulePattern::match(QByteArrayView text, qsizetype at, Groups &groups, MatchMemory &memory)
{
    return std::any_of(m_parts.begin(), m_parts.end(),
        [&](const std::unique_ptr<PatternCode> &part) { return part->match(text, at, groups, memory); });
}

} // namespace shownotes::chroma
