using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Sdk.Tests;

public class FaultTests
{
    [Fact]
    public void A_fault_always_has_details()
    {
        var fault = new OrganizationServiceFault { ErrorDetails = null };
        Assert.Empty(fault.ErrorDetails);
    }

    [Fact]
    public void As_text_a_fault_shows_code_message_and_time_and_then_its_inner_fault()
    {
        var fault = new OrganizationServiceFault
        {
            ErrorCode = -2147220891,
            Message = "outer",
            Timestamp = new DateTime(2020, 1, 2, 3, 4, 5),
            InnerFault = new OrganizationServiceFault { Message = "inner" },
        };
        Assert.Equal(
            [
                "Exception details: ", "ErrorCode: 0x80040265", "Message: outer", "TimeStamp: 2020-01-02T03:04:05.0000000Z", "--",
                "Exception details: ", "ErrorCode: 0x0", "Message: inner", "TimeStamp: 0001-01-01T00:00:00.0000000Z", "--", "",
            ],
            fault.ToString().Split(Environment.NewLine));
    }

    [Fact]
    public void A_fault_exception_carries_its_detail_and_reads_as_its_reason()
    {
        var detail = new OrganizationServiceFault();
        var exception = new FaultException<OrganizationServiceFault>(detail, new FaultReason("why"));
        Assert.Same(detail, exception.Detail);
        Assert.Equal("why", exception.Message);
        Assert.Equal("why", exception.Reason.ToString());
        Assert.NotEmpty(new FaultException((string)null).Message);
    }
}
