using System.Diagnostics;

namespace SocialExtension.Benchmarks;

/// <summary>What the process holds, and the most that it ever held.</summary>
internal sealed record Memory(long Heap, long Peak)
{
    private const double Megabyte = 1024 * 1024;

    public static Memory Now()
    {
        using var process = Process.GetCurrentProcess();
        return new Memory(GC.GetTotalMemory(forceFullCollection: true), process.PeakWorkingSet64);
    }

    public string[] Row(string name) => [name, Report.Number(Heap / Megabyte), Report.Number(Peak / Megabyte)];
}
