using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions;

/// <summary>
/// Takes a solution away in one transaction: of a managed one everything that it brought, data included; of an unmanaged one only the
/// container (learn.microsoft.com/power-platform/alm/remove-a-solution).
/// </summary>
internal sealed class SolutionRemoval(Organization organization)
{
    public void Run(string name)
    {
        using var lease = organization.Store.Rent();
        var connection = lease.Connection;
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            Remove(connection, name);
            connection.Execute("COMMIT");
        }
        catch
        {
            connection.Forget(); // an open reader would keep the rollback from happening
            connection.RollBack();
            throw;
        }
    }

    private void Remove(StoreConnection connection, string name)
    {
        var installed = SolutionStore.Installed(connection).FirstOrDefault(s => s.Name == name) ?? throw Fault.DoesNotExist("solution", StableId.For("solution", name));
        var packages = organization.Solutions.Packages(connection);
        var remaining = packages.Where(p => p.Name != name).ToList();
        Demand(name, remaining);
        if (!installed.IsManaged)
        {
            RemoveContainer(connection, name);
            return;
        }

        var model = Rebuilt(name, remaining);
        var shared = ComponentRows.Of(connection, name);
        SolutionStore.Delete(connection, name);
        var stale = ComponentRows.Replace(connection, name, new HashSet<ComponentRow>());
        connection.Forget();
        new Leftovers(connection, organization.Model, model).Remove(stale);
        connection.Forget();
        shared.ExceptWith(stale);
        foreach (var package in remaining.Where(p => ComponentRows.Of(connection, p.Name).Overlaps(shared))) SolutionImport.WriteComponents(organization, connection, package, remaining, model, out _);
    }

    private static void Demand(string name, IReadOnlyList<SolutionPackage> remaining)
    {
        if (name == SolutionPackage.Platform) throw Fault.InvalidArgument($"The solution {name} is the platform itself and can't be removed.");
        var dependents = remaining.Where(p => Rules.DependenciesAreThere.Of(p).Contains(name)).Select(p => p.Name).ToList();
        if (dependents.Count > 0) throw InUse(name, string.Join(", ", dependents));
    }

    /// <summary>The tables as they are without the solution; where what is left can't be built without it, somebody depends on it.</summary>
    private static MetadataModel Rebuilt(string name, IReadOnlyList<SolutionPackage> remaining)
    {
        try
        {
            return MetadataBuilder.Build(remaining.Select(p => p.Customizations));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw InUse(name, fault.Message);
        }
    }

    /// <summary>What was in it stays as it is, in no solution.</summary>
    private static void RemoveContainer(StoreConnection connection, string name)
    {
        SolutionStore.Hide(connection, name);
        var id = StoredValue.Text(StableId.For("solution", name));
        connection.Execute("DELETE FROM solutioncomponent WHERE solutionid = @0", id);
        connection.Execute("DELETE FROM solution WHERE solutionid = @0", id);
    }

    private static Exception InUse(string name, string by) => Fault.Of(FaultCode.ComponentInUse, $"The Solution({name}) component cannot be deleted because it is referenced by other components: {by}. Remove what refers to it first.");
}
