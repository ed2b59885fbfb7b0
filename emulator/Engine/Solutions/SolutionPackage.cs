using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Solutions;

/// <summary>A solution zip, read whole and with limits: it comes from outside.</summary>
public sealed class SolutionPackage
{
    /// <summary>The solution that everything else stands on.</summary>
    public const string Platform = "System";

    private const int MostEntries = 20_000;
    private const long MostBytes = 512L * 1024 * 1024;
    private readonly Dictionary<string, byte[]> files;

    private SolutionPackage(Dictionary<string, byte[]> files, byte[] bytes)
    {
        this.files = files;
        Bytes = bytes;
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Manifest = Xml("solution.xml").Element("SolutionManifest") ?? throw Bad("solution.xml has no SolutionManifest");
        Customizations = Xml("customizations.xml");
        Name = Manifest.Element("UniqueName")?.Value ?? throw Bad("solution.xml has no UniqueName");
        Version = Version.TryParse(Manifest.Element("Version")?.Value, out var version) ? version : throw Bad("solution.xml has no Version");
        IsManaged = Manifest.Element("Managed")?.Value == "1";
    }

    public byte[] Bytes { get; }

    public string Hash { get; }

    public XElement Manifest { get; }

    public XElement Customizations { get; }

    public string Name { get; }

    public Version Version { get; }

    public bool IsManaged { get; }

    /// <summary>Reads a zip.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The platform's fault for a file that is no solution.</exception>
    public static SolutionPackage Read(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) throw Bad($"it has more than {MostEntries} entries");
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            var left = MostBytes;
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                var content = Content(entry, left);
                left -= content.Length;
                files[entry.FullName.TrimStart('/')] = content;
            }

            foreach (var required in new[] { "solution.xml", "customizations.xml", "[Content_Types].xml" })
            {
                if (!files.ContainsKey(required)) throw Bad($"{required} is missing at its root");
            }

            return new SolutionPackage(files, bytes);
        }
        catch (InvalidDataException e)
        {
            throw Bad($"it is not a readable zip: {e.Message}");
        }
    }

    public byte[]? Find(string path) => files.GetValueOrDefault(path.TrimStart('/'));

    /// <summary>Paths in the zip that begin so.</summary>
    public IEnumerable<string> Below(string folder) => files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public XElement Xml(string path)
    {
        try
        {
            // No DTD and no external entity: the file comes from outside.
            using var reader = XmlReader.Create(new MemoryStream(files[path]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException e)
        {
            throw Bad($"{path} is not well-formed XML: {e.Message}");
        }
    }

    /// <summary>The zip of an unmanaged package, to be imported managed: they differ in what the manifest says.</summary>
    public byte[] AsManaged()
    {
        var manifest = Xml("solution.xml");
        manifest.Element("SolutionManifest")!.SetElementValue("Managed", 1);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(path == "solution.xml" ? Encoding.UTF8.GetBytes(manifest.ToString()) : content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Unpacks one entry without trusting the size that it states.</summary>
    private static byte[] Content(ZipArchiveEntry entry, long most)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = source.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (target.Length + read > most) throw Bad($"it unpacks to more than {MostBytes / 1024 / 1024} MB");
            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }

    private static System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault> Bad(string why) => Fault.Of(
        FaultCode.BadZip,
        $"The solution file is invalid. The compressed file must contain the following files at its root: solution.xml, customizations.xml, and [Content_Types].xml. In this file, {why}.");
}
