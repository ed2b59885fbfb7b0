using SocialExtension.Packing.Declarations;
using SocialExtension.Packing.Tests.Support;

namespace SocialExtension.Packing.Tests.Declarations;

/// <summary>Class, declaration and committed XML agree, or the build stops.</summary>
public sealed class DeclaredXmlTests : IDisposable
{
    private const string Steps = "SdkMessageProcessingSteps";
    private readonly TreeCopy copy = new();

    [Fact]
    public void TheCommittedXmlIsWhatTheClassesDeclare() => DeclaredXml.Check(Built.Tree, Built.Plugins);

    [Fact]
    public void AChangedStepIsNoticed()
    {
        var step = Step();
        copy.Edit(step, t => t.Replace("<Rank>1</Rank>", "<Rank>7</Rank>", StringComparison.Ordinal));
        Assert.Contains(step, Drift(), StringComparison.Ordinal);
    }

    [Fact]
    public void AStepTakenAwayIsNoticed()
    {
        var step = Step();
        File.Delete(copy.PathOf(step));
        Assert.Contains(step, Drift(), StringComparison.Ordinal);
    }

    [Fact]
    public void AStepThatNoClassDeclaresIsNoticed()
    {
        copy.Add($"{Steps}/{{stray}}.xml", "<SdkMessageProcessingStep />");
        Assert.Contains("stray", Drift(), StringComparison.Ordinal);
    }

    [Fact]
    public void DeclareWritesWhatCheckAsksFor()
    {
        Directory.Delete(copy.PathOf(Steps), recursive: true);
        copy.Add($"{Steps}/{{stray}}.xml", "<SdkMessageProcessingStep />");
        DeclaredXml.Write(copy.Root, Built.Plugins);
        DeclaredXml.Check(copy.Root, Built.Plugins);
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(Built.Tree, Steps)).Select(File.ReadAllText).Order(StringComparer.Ordinal), Directory.EnumerateFiles(copy.PathOf(Steps)).Select(File.ReadAllText).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ACustomApiWithoutItsXmlIsRefused()
    {
        Directory.Delete(copy.PathOf("customapis/soc_LinkProfile"), recursive: true);
        Assert.Contains("declares the Custom API soc_LinkProfile, but", Drift(), StringComparison.Ordinal);
    }

    public void Dispose() => copy.Dispose();

    private string Drift() => Assert.Throws<PackException>(() => DeclaredXml.Check(copy.Root, Built.Plugins)).Message;

    private string Step() => $"{Steps}/{Directory.EnumerateFiles(copy.PathOf(Steps)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).First()}";
}
