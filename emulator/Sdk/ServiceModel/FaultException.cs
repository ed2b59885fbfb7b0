namespace System.ServiceModel;

/// <summary>A fault that a service answered with.</summary>
public class FaultException : CommunicationException
{
    public FaultException()
        : this((string)null)
    {
    }

    public FaultException(string reason)
        : this(new FaultReason(reason ?? "The creator of this fault did not specify a Reason."))
    {
    }

    public FaultException(FaultReason reason)
        : base(reason.ToString()) => Reason = reason;

    public FaultReason Reason { get; }
}
