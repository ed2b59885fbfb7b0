using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Pipeline;

/// <summary>A message with all its synchronous steps has two minutes.</summary>
public sealed class TimeLimitTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void TwoStepsThatTakeTooLongTogetherEndTheRequest()
    {
        test.Steps(on =>
        {
            on("Create", Things.Thing, 20, _ => test.Clock.Pass(TimeSpan.FromSeconds(70)), rank: 1);
            on("Create", Things.Thing, 40, _ => test.Clock.Pass(TimeSpan.FromSeconds(70)), rank: 2);
        });
        Support.Faults.Throws(FaultCode.TimeOut, () => test.Service.Create(Things.New("x")));
        Assert.Equal(0, test.Count());
    }

    [Fact]
    [Differs("A plug-in that takes more than two minutes fails when it next asks the platform for something, or returns. A tenant kills it.")]
    public void ACallAfterTheLimitIsNotTaken()
    {
        test.On("Create", Things.Thing, 40, call =>
        {
            test.Clock.Pass(TimeSpan.FromSeconds(121));
            Support.Faults.Throws(FaultCode.TimeOut, () => call.Service.Create(new Entity("test_part")));
        });
        Support.Faults.Throws(FaultCode.TimeOut, () => test.Service.Create(Things.New("x")));
    }

    [Fact]
    public void WhatPreValidationTakesCounts()
    {
        test.Steps(on =>
        {
            on("Create", Things.Thing, 10, call =>
            {
                test.Clock.Pass(TimeSpan.FromSeconds(70));
                call.Service.Create(new Entity("test_part"));
            });
            on("Create", "test_part", 20, _ => test.Clock.Pass(TimeSpan.FromSeconds(70)));
        });
        Support.Faults.Throws(FaultCode.TimeOut, () => test.Service.Create(Things.New("x")));
    }

    [Fact]
    public void LessIsFine()
    {
        test.On("Create", Things.Thing, 40, _ => test.Clock.Pass(TimeSpan.FromSeconds(119)));
        test.Service.Create(Things.New("x"));
        test.Service.Create(Things.New("y")); // each request has its own
        Assert.Equal(2, test.Count());
    }

    public void Dispose() => test.Dispose();
}
