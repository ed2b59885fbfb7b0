namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>What follows a request after its commit.</summary>
internal static class Jobs
{
    /// <summary>Waits for what was set off, and sees that it went well.</summary>
    public static async Task AfterJobs(this TestEmulator emulator)
    {
        for (var i = 0; i < 100 && emulator.All("asyncoperation").Any(j => j.FormattedValues["statecode"] != "Completed"); i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', emulator.All("asyncoperation").Where(j => j.FormattedValues["statuscode"] != "Succeeded").Select(j => $"{j["name"]}: {j.FormattedValues["statuscode"]}, {j.GetAttributeValue<string>("message")}")));
    }
}
