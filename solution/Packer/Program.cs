using System.CommandLine;
using SocialExtension.Packing;
using SocialExtension.Packing.Declarations;
using SocialExtension.Packing.Names;

var source = new Option<DirectoryInfo>("--source") { Description = "The unpacked solution.", Required = true };
var output = new Option<string>("--output") { Description = "Where the result goes.", Required = true };
var map = new Option<FileInfo?>("--map") { Description = "Says where files stand that builds make (SolutionPackager's mapping file)." };
var version = new Option<Version>("--version") { Description = "The version that solution.xml states.", CustomParser = r => new Version(r.Tokens[0].Value), Required = true };
var assembly = new Option<FileInfo>("--assembly") { Description = "The plug-in assembly (net462).", Required = true };
var contracts = new Option<FileInfo>("--contracts") { Description = "The Microsoft.Xrm.Sdk.dll that it was compiled with.", Required = true };

var pack = new Command("pack", "Packs a tree into NAME.zip and NAME_managed.zip.") { source, output, map, version };
pack.SetAction(r => Run(() => SolutionZip.PackBoth(
    new SolutionTree(r.GetRequiredValue(source).FullName, FileMap.Read(r.GetValue(map)?.FullName)),
    r.GetRequiredValue(output), r.GetRequiredValue(version))));

var declare = new Command("declare", "Writes the assembly, step and Custom API XML that the plug-in classes declare.") { source, assembly, contracts };
declare.SetAction(r => Run(() => DeclaredXml.Write(
    r.GetRequiredValue(source).FullName,
    PluginAssemblyReader.Read(r.GetRequiredValue(assembly).FullName, r.GetRequiredValue(contracts).FullName))));

var check = new Command("check", "Fails when the committed XML differs from what the plug-in classes declare.") { source, assembly, contracts };
check.SetAction(r => Run(() => DeclaredXml.Check(
    r.GetRequiredValue(source).FullName,
    PluginAssemblyReader.Read(r.GetRequiredValue(assembly).FullName, r.GetRequiredValue(contracts).FullName))));

var names = new Command("names", "Writes the names of tables, columns, choices and Custom APIs as C# or, to a file .ts, as TypeScript.") { source, output };
names.SetAction(r => Run(() => NameFile.Write(
    r.GetRequiredValue(source).FullName, r.GetRequiredValue(output))));

return new RootCommand("Solution packer") { pack, declare, check, names }.Parse(args).Invoke();

static int Run(Action action)
{
    try
    {
        action();
        return 0;
    }
    catch (PackException e)
    {
        // The form that MSBuild recognises as an error, so that a build stops with this sentence.
        Console.Error.WriteLine($"packer : error PACK001: {e.Message}");
        return 1;
    }
}
