using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Layout;

/// <summary>
/// Lays a blittable structure out as the CLR does on Windows: each field at a multiple of its alignment, where 64-bit numbers
/// align to 8 on x86 too.
/// </summary>
internal sealed class SequentialLayout
{
    private SequentialLayout(int size, int alignment, IReadOnlyDictionary<string, FieldPlace> fields)
    {
        Size = size;
        Alignment = alignment;
        Fields = fields;
    }

    public int Size { get; }

    public int Alignment { get; }

    public IReadOnlyDictionary<string, FieldPlace> Fields { get; }

    public static SequentialLayout Of(ITypeSymbol type, int pointerSize)
    {
        Dictionary<string, FieldPlace> fields = [];
        int offset = 0;
        int alignment = 1;
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst))
        {
            (int size, int fieldAlignment) = Measure(field.Type, pointerSize);
            offset = Align(offset, fieldAlignment);
            fields.Add(field.Name, new FieldPlace(offset, size));
            offset += size;
            alignment = Math.Max(alignment, fieldAlignment);
        }

        return new SequentialLayout(Align(offset, alignment) * InlineLength(type), alignment, fields);
    }

    private static (int Size, int Alignment) Measure(ITypeSymbol type, int pointerSize)
    {
        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            type = underlying;
        }

        int size = type.SpecialType switch
        {
            SpecialType.System_Byte or SpecialType.System_SByte => 1,
            SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => 2,
            SpecialType.System_Int32 or SpecialType.System_UInt32 => 4,
            SpecialType.System_Int64 or SpecialType.System_UInt64 => 8,
            SpecialType.System_IntPtr or SpecialType.System_UIntPtr => pointerSize,
            _ => type is IPointerTypeSymbol or IFunctionPointerTypeSymbol ? pointerSize : 0,
        };
        if (size != 0)
        {
            return (size, size);
        }

        Assert.True(type is { TypeKind: TypeKind.Struct, IsUnmanagedType: true }, $"{type} is not blittable.");
        SequentialLayout nested = Of(type, pointerSize);
        return (nested.Size, nested.Alignment);
    }

    private static int InlineLength(ITypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == nameof(InlineArrayAttribute))
        .Select(attribute => (int)attribute.ConstructorArguments[0].Value!)
        .FirstOrDefault(1);

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
}
