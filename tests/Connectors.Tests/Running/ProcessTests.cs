using SocialExtension.Connectors.Tests.Support;

namespace SocialExtension.Connectors.Tests.Running;

/// <summary>The program as it is really started, killed and interrupted.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("connectors-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task ItRunsAndAnswersZero()
    {
        await using var organization = await FakeOrganization.Start();
        using var program = Start(organization, Activities.Notes(120));
        var run = await program.End();
        Assert.Equal((0, "120"), (run.ExitCode, run.Row("created")));
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KilledInTheMiddleOfACallItContinues(bool carriedOut)
    {
        await using var organization = await FakeOrganization.Start();
        var inCall = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        async Task Hang()
        {
            inCall.TrySetResult();
            await never.Task;
        }

        organization.Trouble = (_, before) => before != 2 ? null : carriedOut ? Trouble.BeforeAnswering(Hang) : Trouble.First(Hang);
        using (var program = Start(organization, Activities.Notes(50), "--batch", "10"))
        {
            await inCall.Task.WaitAsync(TimeSpan.FromSeconds(20));
            program.Kill();
            await program.End();
        }

        // The call that hung is not carried out late: it is as if it had never arrived.
        organization.Trouble = (_, _) => null;
        using var again = Start(organization, null, "--batch", "10");
        var run = await again.End();
        Assert.Equal((0, carriedOut ? "10" : "0"), (run.ExitCode, run.Row("duplicates")));
        Assert.Equal("50", run.RowInAll("received"));
        Assert.Equal(Enumerable.Range(1, 50).Select(Activities.Id), organization.Ingestion.TakenIn);
        never.SetException(new OperationCanceledException());
    }

    [Fact]
    public async Task InterruptedItFinishesTheRunningBatchAndAnswersTwo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no way to interrupt another process alone.");
        await using var organization = await FakeOrganization.Start();
        RunningProgram? program = null;
        organization.Trouble = (_, before) => before == 1 ? Trouble.First(() =>
        {
            program!.Interrupt();
            return Task.Delay(1_000);
        }) : null;
        program = Start(organization, Activities.Notes(50), "--batch", "10");
        using (program)
        {
            var run = await program.End();
            Assert.Equal((2, "20"), (run.ExitCode, run.Row("created")));
            Assert.Contains("Run the same command again to continue.", run.Error);
        }
    }

    [Fact]
    public async Task MemoryDoesNotGrowWithTheFile()
    {
        await using var organization = await FakeOrganization.Start();
        organization.Ingestion.Forgetful = true;
        var small = await PeakOf(organization, megabytes: 40);
        var large = await PeakOf(organization, megabytes: 200);
        TestContext.Current.TestOutputHelper?.WriteLine($"40 MB: {small / 1e6:0} MB; 200 MB: {large / 1e6:0} MB");
        Assert.True(large < 200e6, $"It took {large / 1e6:0} MB for 200 MB of activities.");
        Assert.True(large - small < 40e6, $"From 40 MB to 200 MB of activities it grew from {small / 1e6:0} MB to {large / 1e6:0} MB.");
    }

    private async Task<long> PeakOf(FakeOrganization organization, int megabytes)
    {
        var text = new string('x', 1800);
        var path = Path.Combine(folder, $"{megabytes}.jsonl");
        await using (var file = File.CreateText(path))
        {
            for (var n = 1; n <= megabytes * 470; n++) await file.WriteLineAsync(Activities.Note(n, text));
        }

        using var program = RunningProgram.Start(folder, "import", path, "--to", organization.Url, "--state", Path.Combine(folder, "state"), "--batch", "500", "--organizations-are-ours");
        var run = await program.End();
        Assert.Equal(0, run.ExitCode);
        return program.PeakMemory;
    }

    private RunningProgram Start(FakeOrganization organization, IEnumerable<string>? lines, params string[] options)
    {
        var path = Path.Combine(folder, "posts.jsonl");
        if (lines is not null) File.WriteAllBytes(path, Activities.Lines(lines));
        return RunningProgram.Start(folder, ["import", path, "--to", organization.Url, "--state", Path.Combine(folder, "state"), .. options]);
    }
}
