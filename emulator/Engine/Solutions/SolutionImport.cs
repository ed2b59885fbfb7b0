using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Solutions.Components;
using SocialExtension.Emulator.Solutions.Rules;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions;

/// <summary>Imports a solution in one transaction: it is there whole, or nothing of it is.</summary>
internal sealed class SolutionImport(Organization organization)
{
    private static readonly ImportRule[] Rules =
        [new ManagedStateMatches(), new VersionIsNotLower(), new DependenciesAreThere(), new ComponentsAreDeclared(), new RootsHaveBodies(), new TablesHaveOnePrimaryName(), new LookupsHaveRelationships(), new RelationshipsHaveRoles()];

    /// <summary>In this order: each kind may refer to those before it.</summary>
    private static readonly ComponentHandler[] Handlers =
    [
        new SolutionRows(), new PrivilegeComponents(), new ChoiceLabels(), new RoleComponents(), new ColumnSecurityComponents(), new ConnectionRoleComponents(), new WebResourceComponents(),
        new PluginAssemblyComponents(), new CustomApiComponents(), new EnvironmentVariableComponents(), new StepComponents(), new FormComponents(), new ViewComponents(), new ChartComponents(), new RibbonComponents(), new DashboardComponents(),
        new SiteMapComponents(), new AppComponents(), new LeftOutComponents(),
    ];

    public ImportReport Run(byte[] zip)
    {
        var package = SolutionPackage.Read(zip);
        using var lease = organization.Store.Rent();
        var connection = lease.Connection;
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var rule in Rules) rule.Check(package, SolutionStore.Installed(connection), organization);
            var report = Write(connection, package);
            connection.Execute("COMMIT");
            return report;
        }
        catch (Exception e)
        {
            connection.Forget(); // an open reader would keep the rollback from happening
            connection.RollBack();
            if (e is FaultException<OrganizationServiceFault>) throw;
            // XML that lacks an element or an attribute, or has one of another kind than the format says.
            throw Fault.Of(FaultCode.ImportFailed, $"An error occurred while importing a Solution. Something in '{package.Name}' is not as the format of solution files says: {e.Message}");
        }
    }

    private ImportReport Write(StoreConnection connection, SolutionPackage package)
    {
        SolutionStore.Put(connection, package);
        var packages = organization.Solutions.Packages(connection);
        var model = MetadataBuilder.Build(packages.Select(p => p.Customizations));
        connection.Forget();
        SchemaWriter.Write(connection, model);
        connection.Forget();
        var report = WriteComponents(organization, connection, package, packages, model, out var stale);
        connection.Forget();
        new Leftovers(connection, organization.Model, model).Remove(stale);
        return report;
    }

    /// <summary>Writes the rows of a package's components.</summary>
    /// <param name="organization">Where to.</param>
    /// <param name="connection">With a transaction open.</param>
    /// <param name="package">The package.</param>
    /// <param name="packages">All packages, this one in its place.</param>
    /// <param name="model">The tables as all packages describe them.</param>
    /// <param name="stale">What the package brought in a former version and brings no more.</param>
    public static ImportReport WriteComponents(Organization organization, StoreConnection connection, SolutionPackage package, IReadOnlyList<SolutionPackage> packages, MetadataModel model, out List<ComponentRow> stale)
    {
        var context = new ImportContext(organization, connection, package, packages, model, new ImportReport(package.Name, package.Version));
        OrganizationRows.Ensure(context);
        context.Brought.Clear(); // the organization itself stays, whatever goes
        foreach (var handler in Handlers) handler.Import(context);
        stale = ComponentRows.Replace(connection, package.Name, context.Brought);
        return context.Report;
    }
}
