using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.EndToEnd.Shell;

/// <summary>One emulator for the tests of the shell: our solutions with sample data, and a library beside them. The agent works there, too.</summary>
public sealed class ShellEmulator : IAsyncLifetime
{
    public const int Books = 120;

    public TestEmulator Emulator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Emulator = await TestEmulator.Start(empty: false);
        Emulator.Organization.Import(LibrarySolution.Zip());
        var service = Emulator.Service();
        service.Associate("systemuser", Emulator.UserId("agent"), new Relationship("systemuserroles_association"), [new EntityReference("role", Package.IdOf("role", LibrarySolution.Role))]);
        var author = service.Create(new Entity("test_author") { ["test_name"] = "Ada Byron", ["test_born"] = 1815 });
        for (var i = 1; i <= Books; i++)
        {
            service.Create(new Entity("test_book")
            {
                ["test_name"] = $"Book {i:000}",
                ["test_pages"] = i,
                ["test_genre"] = new OptionSetValue(i % 10 == 0 ? 2 : 1),
                ["test_authorid"] = i % 2 == 0 ? new EntityReference("test_author", author) : null,
                ["test_published"] = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(i),
            });
        }
    }

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}

/// <summary>The tests that share it run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ShellTests : ICollectionFixture<ShellEmulator>
{
    public const string Name = "Shell";
}
