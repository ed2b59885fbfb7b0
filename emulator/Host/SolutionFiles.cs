using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Solutions;

namespace SocialExtension.Emulator.Host;

/// <summary>Which zips are imported at the start.</summary>
internal static class SolutionFiles
{
    /// <summary>Ours, in the order in which they build on each other.</summary>
    private static readonly string[] Ours = ["SocialExtension", "SocialExtensionContactForm", "SocialExtensionSchedule"];

    /// <summary>Imports the base and then the given zips, or ours. A zip that is there already, byte for byte, is left alone.</summary>
    public static void Import(Organization organization, IReadOnlyList<string> given, TextWriter output)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "solutions");
        var ours = Ours.Select(n => Path.Combine(folder, $"{n}_managed.zip")).Where(File.Exists);
        foreach (var file in (given.Count > 0 ? given : ours).Prepend(Path.Combine(folder, $"{SolutionPackage.Platform}_managed.zip"))) Import(organization, file, output);
    }

    private static void Import(Organization organization, string file, TextWriter output)
    {
        var bytes = File.ReadAllBytes(file);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        if (organization.Solutions.Installed().Any(s => s.Hash == hash)) return;
        try
        {
            var report = organization.Import(bytes);
            if (report.Solution != SolutionPackage.Platform) output.WriteLine($"Imported {report.Solution} {report.Version}: {string.Join(", ", report.Imported.Where(i => i.Key != "solution").Select(i => $"{i.Value} {i.Key}{(i.Value == 1 ? "" : "s")}"))}.");
            foreach (var skipped in report.Skipped) output.WriteLine($"  left out: {skipped}");
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new StartException($"{file} can't be imported: {fault.Message} (0x{fault.Detail.ErrorCode:x8})", fault);
        }
    }
}
