using SocialExtension.Emulator.Host;
using SocialExtension.Emulator.Host.Options;

return await CommandLine.Run(args, async options =>
{
    try
    {
        await using var emulator = await EmulatorProgram.Start(options);
        await emulator.WaitForShutdown();
        return 0;
    }
    catch (StartException e)
    {
        Console.Error.WriteLine(e.Message);
        return 1;
    }
});
