using SocialExtension.Packing.Declarations;
using SocialExtension.Packing.Tests.Support;

namespace SocialExtension.Packing.Tests.Declarations;

/// <summary>A registration that the platform would refuse at import is refused at build.</summary>
public sealed class StepRulesTests
{
    private static readonly Step Sound = new("Some.Plugin", "Update", "soc_channel", 40, 1, false, ["soc_name"], [], []);

    public static TheoryData<string, Step> Refused => new()
    {
        { "no pre-image on Create", Sound with { Message = "Create", Filter = [], PreImage = ["soc_name"] } },
        { "a post-image exists in PostOperation only", Sound with { Stage = 20, PostImage = ["soc_name"] } },
        { "only PostOperation can be asynchronous", Sound with { Stage = 20, Asynchronous = true } },
        { "an Update step without a filter", Sound with { Filter = [] } },
        { "only Update has filtering columns", Sound with { Message = "Create" } },
        { "its message has no id", Sound with { Message = "Frobnicate", Filter = [] } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void ItIsRefused(string why, Step step) => Assert.Contains(why, Assert.Throws<PackException>(() => Declare(step)).Message, StringComparison.Ordinal);

    [Fact]
    public void ASoundStepIsWritten() => Declare(Sound);

    [Fact]
    public void IdsStayTheSameAndDiffer()
    {
        Assert.Equal(Sound.Id, (Sound with { Rank = 5, Filter = ["soc_url"] }).Id);
        Assert.NotEqual(Sound.Id, (Sound with { Stage = 20 }).Id);
    }

    private static void Declare(Step step)
    {
        using var copy = new TreeCopy();
        DeclaredXml.Write(copy.Root, new PluginAssembly("Some, Version=1.0.0.0", "Some", [new PluginClass(step.Class, null, [step])]));
    }
}
