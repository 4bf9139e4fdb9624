<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>shownotes::FileQuestions</name>
    <message numerus="yes">
        <source>Save the changes to %n pages?</source>
        <translation>
            <numerusform>Save the changes to %n page?</numerusform>
            <numerusform>Save the changes to %n pages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::NewEpisodeDialog</name>
    <message numerus="yes">
        <source>Makes %1 and %n other files</source>
        <translation>
            <numerusform>Makes %1 and %n other file</numerusform>
            <numerusform>Makes %1 and %n other files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::PageView</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::RenameEpisodeDialog</name>
    <message numerus="yes">
        <source>&amp;Update %n references in the site&apos;s pages</source>
        <translation>
            <numerusform>&amp;Update %n reference in the site&apos;s pages</numerusform>
            <numerusform>&amp;Update %n references in the site&apos;s pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::StatusFields</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
</TS>
