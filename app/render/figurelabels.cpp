#include "figurelabels.h"

#include <algorithm>
#include <iterator>

namespace shownotes {

namespace {

struct Labels {
    const char *language;
    const char *figure;
    const char *contents;
};

constexpr Labels Languages[] = {
    {"ca", "Figura %d:", "Index"},
    {"cs", "Obrázek %d:", "Obsah"},
    {"da", "Figur %d:", "Indholdsfortegnelse"},
    {"de", "Abbildung %d:", "Inhaltsverzeichnis"},
    {"el", "Figure %d:", "Πίνακας περιεχομένων"},
    {"en", "Figure %d:", "Table of Contents"},
    {"es", "Figura %d:", "Índice"},
    {"et", "Kujutis %d:", "Sisukord"},
    {"eu", "Figura %d:", "Aurkibidea"},
    {"fr", "Figure %d:", "Table des matières"},
    {"hu", "%d. ábra:", "Tartalomjegyzék"},
    {"id", "Figure %d:", "Daftar isi"},
    {"it", "Immagine %d:", "Indice dei Contenuti"},
    {"ja", "図 %d:", "目次"},
    {"km", "រូប %d:", "តារាងមាតិកា"},
    {"ko", "그림 %d:", "차례"},
    {"lv", "Attēls %d:", "Satura rādītājs"},
    {"nl", "Figure %d:", "Table of Contents"},
    {"pl", "Figura %d:", "Spis treści"},
    {"pt", "Figura %d:", "Lista de Conteúdos"},
    {"ro", "Imagine %d:", "Indice"},
    {"ru", "Схема № %d:", "Содержание"},
    {"sv", "Figur %d:", "Innehållsförteckning"},
    {"tr", "Figure %d:", "Table of Contents"},
    {"uk", "Схема %d:", "Зміст"},
    {"vi", "Figure %d:", "Mục Lục"},
    {"zh", "图%d:", "目录"},
    {"zh-hant", "圖%d:", "目錄"},
};

const Labels &labelsOf(const QString &language)
{
    static constexpr Labels English {"en", "Figure %d:", "Table of Contents"};
    const auto find = [](const QString &key) {
        return std::find_if(std::begin(Languages), std::end(Languages),
            [&](const Labels &l) { return key == QLatin1String(l.language); });
    };
    const QString key = language.toLower();
    auto found = find(key);
    if (found == std::end(Languages)) // pt-br takes pt
        found = find(key.section(QLatin1Char('-'), 0, 0));
    return found == std::end(Languages) ? English : *found;
}

} // namespace

FigureLabel figureLabel(const QString &language)
{
    const QString text = QString::fromUtf8(labelsOf(language).figure);
    const qsizetype number = text.indexOf(QLatin1String("%d"));
    return {text.left(number), text.mid(number + 2)};
}

QString contentsLabel(const QString &language)
{
    return QString::fromUtf8(labelsOf(language).contents);
}

} // namespace shownotes
