using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Guard;
using SocialExtension.Emulator.Host.Options;
using SocialExtension.Emulator.Host.Own;
using SocialExtension.Emulator.Host.Sample;
using SocialExtension.Emulator.Host.Schedule;
using SocialExtension.Emulator.Host.Shell;
using SocialExtension.Emulator.Host.WebApi;

namespace SocialExtension.Emulator.Host;

/// <summary>A running emulator: the organization, and the server in front of it.</summary>
public sealed class EmulatorProgram : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DataFolder folder;

    private EmulatorProgram(WebApplication app, DataFolder folder, Organization organization)
    {
        this.app = app;
        this.folder = folder;
        Organization = organization;
    }

    public Organization Organization { get; }

    /// <summary>The address that it really listens on.</summary>
    public string Url => app.Urls.First();

    /// <summary>Opens the data, imports what is not there yet, loads the sample data, and serves.</summary>
    /// <param name="options">How to start.</param>
    /// <param name="output">Where to say what goes on; the console where left out.</param>
    /// <exception cref="StartException">Why it can't start.</exception>
    public static async Task<EmulatorProgram> Start(EmulatorOptions options, TextWriter? output = null)
    {
        output ??= Console.Out;
        var folder = DataFolder.Open(options.Data, options.Reset);
        var clock = new EmulatorClock();
        var organization = new Organization(folder.Database, clock);
        try
        {
            SolutionFiles.Import(organization, options.Solutions, output);
            var users = SampleUsers.Ensure(organization);
            var contact = SampleData.Load(organization, users, options.Empty, output);
            var app = Build(options, organization, users, clock);
            // So that what is counted of the sample, and what fell due while nothing ran, is right on the first page.
            if (contact is not null) app.Services.GetRequiredService<DueWork>().Run(CancellationToken.None);
            await Start(app);
            var emulator = new EmulatorProgram(app, folder, organization);
            StartText.Write(output, emulator.Url, contact);
            return emulator;
        }
        catch (Exception e)
        {
            organization.Dispose();
            folder.Dispose();
            throw e switch
            {
                FaultException<OrganizationServiceFault> fault => new StartException($"The emulator can't start: {fault.Message} (0x{fault.Detail.ErrorCode:x8})", fault),
                IOException io => new StartException($"The emulator can't listen on {options.Url}: {io.Message} Choose another address with --urls.", io),
                _ => e,
            };
        }
    }

    /// <summary>What began before the server could not listen ends again, so that nothing works on an organization that is closed.</summary>
    private static async Task Start(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.StopAsync();
            await app.DisposeAsync();
            throw;
        }
    }

    public Task WaitForShutdown() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Organization.Dispose();
        folder.Dispose();
    }

    private static WebApplication Build(EmulatorOptions options, Organization organization, SampleUsers users, EmulatorClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // That an address is taken is said in a sentence of our own.
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None).AddConsole();
        builder.WebHost.UseUrls(options.Url).ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = WebApiLimits.LargestBody;
            // Long enough that an address that is too long gets an answer that says so.
            k.Limits.MaxRequestLineSize = 1024 * 1024;
            k.Limits.MaxRequestBufferSize = 2 * 1024 * 1024;
        });
        builder.Services.AddSingleton(organization);
        builder.Services.AddSingleton(users);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<EdmCache>();
        builder.Services.AddSingleton<WebApiServer>();
        builder.Services.AddSingleton<RequestLimit>();
        builder.Services.AddSingleton<DueWork>();
        if (options.WorksEachMinute) builder.Services.AddHostedService<EachMinute>();
        builder.Services.AddHostedService<JobWork>();
        var app = builder.Build();
        app.UseSameOriginOnly();
        app.UseContentSecurityPolicy();
        app.MapWebApi();
        app.MapShell();
        app.MapInsight();
        app.MapOwnAddresses();
        return app;
    }
}
