using System.Runtime.InteropServices;
using SocialExtension.Connectors;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await CommandLine.Run(args, Surroundings.OfProcess(stop.Token));

// The first asks to stop after the running batch; a second ends the process.
void Stop(PosixSignalContext signal)
{
    if (stop.IsCancellationRequested) return;
    signal.Cancel = true;
    Console.Error.WriteLine("Stopping after the running batch.");
    stop.Cancel();
}
