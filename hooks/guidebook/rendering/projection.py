"""The Equal Earth projection, from degrees to the plane.

Every country has its true share of the map's area, so that no part of the world looks larger than it is, and the
shapes of the inhabited latitudes stay familiar. Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018,
https://doi.org/10.1080/13658816.2018.1504949.
"""

import math

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = math.sqrt(3) / 2


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """East and south of a point whose longitude is counted from the map's middle; the globe's radius is 1.

    The world is 5.41 wide and 2.63 high.
    """
    theta = math.asin(_M * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    east = (
        math.radians(longitude)
        * math.cos(theta)
        / (_M * (_A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)))
    )
    return east, -theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
