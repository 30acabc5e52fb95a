using System.Text;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>The encodings of redirected streams: what was asked for, else the console's, which is what most programs write.</summary>
internal static class ConsoleEncodings
{
    internal static Encoding ForReading(Encoding? wanted) => wanted ?? FromCodePage(Kernel32.GetConsoleOutputCP());

    internal static Encoding ForWriting(Encoding? wanted) => WithoutPreamble(wanted ?? FromCodePage(Kernel32.GetConsoleCP()));

    /// <summary>The same encoding without a byte order mark, which a program would read as the first characters of its input.</summary>
    internal static Encoding WithoutPreamble(Encoding encoding)
    {
        if (encoding.Preamble.IsEmpty)
        {
            return encoding;
        }

        Encoding? plain = encoding switch
        {
            UTF8Encoding => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            UnicodeEncoding => new UnicodeEncoding(bigEndian: encoding.CodePage == 1201, byteOrderMark: false),
            UTF32Encoding => new UTF32Encoding(bigEndian: encoding.CodePage == 12001, byteOrderMark: false),
            _ => null,
        };
        if (plain is null)
        {
            return encoding;
        }

        plain = (Encoding)plain.Clone();
        plain.EncoderFallback = encoding.EncoderFallback;
        plain.DecoderFallback = encoding.DecoderFallback;
        return plain;
    }

    /// <param name="codePage">0 where the program has no console.</param>
    private static Encoding FromCodePage(uint codePage) => codePage switch
    {
        0 or 65001 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        20127 => Encoding.ASCII,
        28591 => Encoding.Latin1,
        _ => new CodePageEncoding(codePage),
    };
}
