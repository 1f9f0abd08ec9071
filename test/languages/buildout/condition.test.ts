import { expect } from "chai";
import { decide } from "../../../src/languages/buildout/condition.ts";

const LINUX = { python: "3.11.2", system: "linux" };

describe("a section's condition", () => {
  it("knows buildout's own names", () => {
    expect(decide("python3 and linux", LINUX, "2.13.8")).to.equal("holds");
    expect(decide("python2 or windows", LINUX, "2.13.8")).to.equal("fails");
  });

  it("compares versions of markers as versions", () => {
    expect(decide('python_version <= "3.9"', LINUX, "3.3")).to.equal("fails");
    expect(decide('python_version >= "3.9"', LINUX, "3.3")).to.equal("holds");
  });

  it("is refused with a marker before 3.0", () => {
    expect(decide('python_version >= "3.9"', LINUX, "2.13.8")).to.equal("refused");
  });

  it("is undecided when the Python is not known", () => {
    expect(decide("python3", undefined, "2.13.8")).to.equal("undecided");
  });

  it("is undecided when anything but simple comparisons is asked", () => {
    expect(decide("os.environ.get('HOME')", LINUX, "2.13.8")).to.equal("undecided");
  });

  it("is decided by one side where that is enough", () => {
    expect(decide("linux or os.nonsense", LINUX, "2.13.8")).to.equal("holds");
    expect(decide("windows and os.nonsense", LINUX, "2.13.8")).to.equal("fails");
  });

  it("compares sys.version_info with tuples and by index", () => {
    expect(decide("sys.version_info >= (3, 7)", LINUX, "2.13.8")).to.equal("holds");
    expect(decide("sys.version_info[0] == 2", LINUX, "2.13.8")).to.equal("fails");
  });

  it("holds when it is negated and fails", () => {
    expect(decide("not python2", LINUX, "2.13.8")).to.equal("holds");
  });
});
