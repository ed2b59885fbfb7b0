using SocialExtension.Connectors.Server;
using SocialExtension.Connectors.Tests.Support;

namespace SocialExtension.Connectors.Tests.Server;

/// <summary>Who calls, and that nobody sees the token.</summary>
public sealed class CallerTests
{
    private const string Secret = "eyJhbGciOi.SECRET-abc";

    [Fact]
    public async Task TheEmulatorIsCalledByItsSampleUsers()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany("urn:air")]);
        await bench.Import("--organizations-are-ours");
        Assert.All(bench.Organization.Requests, r => Assert.EndsWith(r.Contains("soc_Ingest") ? "Bearer dev:connector" : "Bearer dev:admin", r));
        Assert.Equal(["Bearer dev:connector"], bench.Organization.WhoAmI);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ATokenThatIsGivenIsUsedForEverything(bool byOption)
    {
        await using var bench = await ImportBench.With([Activities.ByCompany("urn:air")]);
        bench.Variables["SOCIAL_TOKEN"] = byOption ? "another" : Secret + "\n";
        await bench.Import(["--organizations-are-ours", .. byOption ? new[] { "--token", Secret } : []]);
        Assert.Equal(4, bench.Organization.Requests.Count);
        Assert.All(bench.Organization.Requests, r => Assert.EndsWith("Bearer " + Secret, r));
        Assert.Equal(["Bearer " + Secret], bench.Organization.WhoAmI);
    }

    [Fact]
    public void ElsewhereATokenIsWanted()
    {
        var error = Assert.Throws<BadInputException>(() => Callers.For(null, OrganizationAddress.Parse("https://contoso.crm.dynamics.com")));
        Assert.Contains("SOCIAL_TOKEN", error.Message);
    }

    [Fact]
    public async Task TheTokenIsNeverPrintedNorKept()
    {
        await using var bench = await ImportBench.With([.. Activities.Notes(3), "oops"]);
        bench.Variables["SOCIAL_TOKEN"] = Secret;
        bench.Organization.Trouble = (_, before) => before switch
        {
            0 => Trouble.Refuse(503, Secret, "The token " + Secret + " is fine"),
            2 => Trouble.Refuse(401, Secret, "The token " + Secret + " has expired"),
            _ => null,
        };
        var run = await bench.Import("--batch", "2");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("The token [token] has expired", run.Error);
        var kept = Directory.GetFiles(bench.StateFolder).Select(File.ReadAllText);
        Assert.All([run.Output, run.Error, .. kept], text => Assert.DoesNotContain("SECRET", text));
    }

    [Theory]
    [InlineData("Bearer SECRET")]
    [InlineData("SEC\u00e9RET")]
    public async Task ATokenThatCannotBeOneIsRefusedWithoutRepeatingIt(string token)
    {
        await using var bench = await ImportBench.With(Activities.Notes(1));
        var run = await bench.Import("--token", token);
        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("SEC", run.Error + run.Output);
    }
}
