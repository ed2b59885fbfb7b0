using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a long text stands for.</summary>
[DataContract(Name = "MemoFormatName", Namespace = Xmlns.Metadata90)]
public sealed class MemoFormatName : ConstantsBase<string>
{
    public static readonly MemoFormatName Email = Add<MemoFormatName>("Email");
    public static readonly MemoFormatName Json = Add<MemoFormatName>("Json");
    public static readonly MemoFormatName RichText = Add<MemoFormatName>("RichText");
    public static readonly MemoFormatName Text = Add<MemoFormatName>("Text");
    public static readonly MemoFormatName TextArea = Add<MemoFormatName>("TextArea");

    public static implicit operator MemoFormatName(string formatName) => Create<MemoFormatName>(formatName);

    public static bool operator ==(MemoFormatName stringFormatA, MemoFormatName stringFormatB) => Equals(stringFormatA, stringFormatB);

    public static bool operator !=(MemoFormatName stringFormatA, MemoFormatName stringFormatB) => !Equals(stringFormatA, stringFormatB);

    public override bool Equals(object obj) => obj is MemoFormatName other && string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    protected override bool ValueExistsInList(string value) => ValidValues.Contains(value);
}
