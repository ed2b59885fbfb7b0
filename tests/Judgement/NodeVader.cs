using System.Diagnostics;
using System.Text.Json;

namespace SocialExtension.Judgement;

/// <summary>npm's vader-sentiment on the same texts, where there is Node.js: a yardstick for scores and for time. Not part of the product.</summary>
internal sealed record NodeVader(IReadOnlyList<double> Scores, double Microseconds)
{
    /// <summary>Scores texts, and says how long one took, warm. Null where Node.js or the package can't be had.</summary>
    public static NodeVader? Score(IEnumerable<string> texts)
    {
        var folder = Folder();
        if (folder is null || (!Directory.Exists(Path.Combine(folder, "node_modules")) && Run(folder, "npm", "ci --no-audit --no-fund", "") is null)) return null;
        return Run(folder, "node", "vader.mjs", JsonSerializer.Serialize(texts)) is { } json ? JsonSerializer.Deserialize<NodeVader>(json, JsonSerializerOptions.Web) : null;
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "vader.mjs"))) return folder.FullName;
        }

        return null;
    }

    private static string? Run(string folder, string program, string arguments, string input)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No such program: the report does without.
            return null;
        }
    }
}
