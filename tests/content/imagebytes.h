#pragma once

#include <QByteArray>
#include <QtEndian>

/// Image files put together by hand: as large as they say in their heads, with metadata where it is wanted.
namespace imagebytes {

inline QByteArray big32(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray little32(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// A TIFF structure as Exif is one: the orientation, and a place.
inline QByteArray exif(int orientation)
{
    QByteArray tiff("MM\0*\0\0\0\x08\0\x01", 10);
    tiff += QByteArray("\x01\x12\0\x03\0\0\0\x01\0", 9) + char(orientation) + QByteArray("\0\0\0\0\0\0", 6);
    return tiff + "GPS 35.6762N 139.6503E";
}

inline QByteArray jpegSegment(uchar marker, const QByteArray &content)
{
    QByteArray size(2, Qt::Uninitialized);
    qToBigEndian(quint16(content.size() + 2), size.data());
    return QByteArray("\xFF", 1) + char(marker) + size + content;
}

/// `jpeg` with the segment right behind its beginning.
inline QByteArray withSegment(const QByteArray &jpeg, uchar marker, const QByteArray &content)
{
    return jpeg.first(2) + jpegSegment(marker, content) + jpeg.sliced(2);
}

inline quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

inline QByteArray pngChunk(const QByteArray &name, const QByteArray &content)
{
    return big32(quint32(content.size())) + name + content + big32(crc32(name + content));
}

/// `png` with the chunk behind its header.
inline QByteArray withChunk(const QByteArray &png, const QByteArray &name, const QByteArray &content)
{
    return png.first(33) + pngChunk(name, content) + png.sliced(33);
}

inline QByteArray riffChunk(const QByteArray &name, const QByteArray &content)
{
    return name + little32(quint32(content.size())) + content + QByteArray(content.size() & 1, '\0');
}

inline QByteArray webp(const QByteArray &chunks)
{
    return "RIFF" + little32(quint32(chunks.size() + 4)) + "WEBP" + chunks;
}

} // namespace imagebytes
