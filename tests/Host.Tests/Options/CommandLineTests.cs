using SocialExtension.Emulator.Host.Options;

namespace SocialExtension.Emulator.Host.Tests.Options;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5081")]
    [InlineData("http://127.8.9.10:5081")]
    [InlineData("http://[::1]:5081")]
    [InlineData("http://localhost:5081")]
    [Differs("It listens on loopback only, without passwords: who calls is what the token says.")]
    public async Task ALoopbackAddressIsListenedOn(string url)
    {
        var (code, options, _) = await Run("--urls", url);
        Assert.Equal((0, url), (code, options!.Url));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://127.0.0.1.example:5080")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("not an address")]
    public async Task AnyOtherAddressIsRefusedWithAReason(string url)
    {
        var (code, options, said) = await Run("--urls", url);
        Assert.Equal(1, code);
        Assert.Null(options);
        Assert.Contains($"--urls {url}: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AZipThatIsNotThereIsNamed()
    {
        var (code, options, said) = await Run("--solution", "missing.zip");
        Assert.Equal((1, null), (code, options));
        Assert.Contains("--solution missing.zip: there is no such file.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownOptionIsNamed()
    {
        var (code, options, said) = await Run("--port", "1");
        Assert.Equal((1, null), (code, options));
        Assert.Contains("--port", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutOptionsTheDefaultsHold()
    {
        var (_, options, _) = await Run();
        Assert.Equal(("http://127.0.0.1:5080", false, false), (options!.Url, options.Empty, options.Reset));
        Assert.Empty(options.Solutions);
        Assert.True(Path.IsPathRooted(options.Data));
    }

    [Fact]
    public async Task ZipsAreGivenOneByOneInTheirOrder()
    {
        var files = new[] { Support.Zip.ContactForm, Support.Zip.Ours };
        var (_, options, _) = await Run("--solution", files[0], "--solution", files[1]);
        Assert.Equal(files, options!.Solutions);
    }

    private static async Task<(int Code, EmulatorOptions? Options, string Said)> Run(params string[] args)
    {
        EmulatorOptions? taken = null;
        var said = new StringWriter();
        var code = await CommandLine.Run(args, options => Task.FromResult((taken = options) is null ? 1 : 0), said);
        return (code, taken, said.ToString());
    }
}
