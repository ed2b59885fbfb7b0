using System.IO.Compression;
using SocialExtension.Packing.Tests.Support;

namespace SocialExtension.Packing.Tests.Packing;

public sealed class ManagedFormTests
{
    private const string Form = "Entities/Contact/FormXml/main/{1fed44d1-ae68-4a41-bd2b-f13acac4acfa}";

    [Theory]
    [InlineData(true, "Social in managed")]
    [InlineData(false, "Social in unmanaged")]
    public void EachZipHoldsItsFileOfAForm(bool managed, string label)
    {
        using var copy = new TreeCopy(Built.FormTree);
        copy.Edit(Form + "_managed.xml", t => t.Replace("description=\"Social\"", "description=\"Social in managed\"", StringComparison.Ordinal));
        copy.Edit(Form + ".xml", t => t.Replace("description=\"Social\"", "description=\"Social in unmanaged\"", StringComparison.Ordinal));
        using var zip = ZipFile.OpenRead(copy.Pack(managed));
        using var reader = new StreamReader(zip.GetEntry("customizations.xml")!.Open());
        var text = reader.ReadToEnd();
        Assert.Contains($"description=\"{label}\"", text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "<systemform>"));
    }
}
