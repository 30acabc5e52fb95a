using System.Runtime.InteropServices;
using System.Text;

namespace JobGen.Model.Entry;

/// <summary>Code pages (stringapiset.h, winnls.h), with .NET's own tables.</summary>
internal static unsafe class TextEntries
{
    internal static void Bind(Binder binder)
    {
        binder.Bind(ModelFunction.MultiByteToWideChar, (delegate* unmanaged<int*, uint, uint, byte*, int, char*, int, int>)&ToWide);
        binder.Bind(
            ModelFunction.WideCharToMultiByte, (delegate* unmanaged<int*, uint, uint, char*, int, byte*, int, byte*, int*, int>)&FromWide);
        binder.Bind(ModelFunction.GetCPInfo, (delegate* unmanaged<int*, uint, byte*, int>)&GetInformation);
    }

    [UnmanagedCallersOnly]
    private static int ToWide(int* lastError, uint codePage, uint flags, byte* text, int bytes, char* wide, int chars)
    {
        Call call = Call.Enter(
            ModelFunction.MultiByteToWideChar, lastError, [codePage, flags, (nint)text, bytes, (nint)wide, chars]);
        int error = call.OrderedError != 0 ? call.OrderedError : bytes == 0 ? Win32Error.InvalidParameter : 0;
        int result = 0;
        if (error == 0)
        {
            string converted = Encoding(codePage).GetString(text, bytes);
            error = chars != 0 && converted.Length > chars ? Win32Error.InsufficientBuffer : 0;
            result = error == 0 ? converted.Length : 0;
            if (result > 0 && chars != 0)
            {
                converted.CopyTo(new Span<char>(wide, chars));
            }
        }

        call.Leave(result, error == 0 ? null : error);
        return result;
    }

    [UnmanagedCallersOnly]
    private static int FromWide(
        int* lastError, uint codePage, uint flags, char* wide, int chars, byte* text, int bytes, byte* defaultChar, int* usedDefault)
    {
        Call call = Call.Enter(
            ModelFunction.WideCharToMultiByte,
            lastError,
            [codePage, flags, (nint)wide, chars, (nint)text, bytes, (nint)defaultChar, (nint)usedDefault]);
        int error = call.OrderedError != 0 ? call.OrderedError : chars == 0 ? Win32Error.InvalidParameter : 0;
        int result = 0;
        if (error == 0)
        {
            byte[] converted = Encoding(codePage).GetBytes(new string(wide, 0, chars));
            error = bytes != 0 && converted.Length > bytes ? Win32Error.InsufficientBuffer : 0;
            result = error == 0 ? converted.Length : 0;
            if (result > 0 && bytes != 0)
            {
                converted.CopyTo(new Span<byte>(text, bytes));
            }
        }

        call.Leave(result, error == 0 ? null : error);
        return result;
    }

    /// <summary>CPINFO: the longest character, the default character, and pairs that bound the lead bytes.</summary>
    [UnmanagedCallersOnly]
    private static int GetInformation(int* lastError, uint codePage, byte* information)
    {
        const int Size = 20;
        const int DefaultChar = 4;
        const int LeadBytes = 6;
        Call call = Call.Enter(ModelFunction.GetCPInfo, lastError, [codePage, (nint)information]);
        if (call.OrderedError != 0)
        {
            return call.Leave(call.OrderedError);
        }

        Span<byte> output = new(information, Size);
        output.Clear();
        output[DefaultChar] = (byte)'?';
        ReadOnlySpan<byte> leads = codePage switch
        {
            932 => [0x81, 0x9F, 0xE0, 0xFC],
            936 or 949 or 950 => [0x81, 0xFE],
            _ => [],
        };
        leads.CopyTo(output[LeadBytes..]);
        const uint GB18030 = 54936;
        Abi.Wire.Write(output, 0, codePage == GB18030 ? 4u : leads.IsEmpty ? 1u : 2u);
        return call.Leave(0, output);
    }

    private static Encoding Encoding(uint codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding((int)codePage) ?? System.Text.Encoding.GetEncoding((int)codePage);
}
