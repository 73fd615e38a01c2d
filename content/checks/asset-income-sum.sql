-- title: 资产收益的三部分之和要等于收益
-- title-en: The parts of an asset's income add up to it
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {asset} {year} 年收益 {income|wan} 万元，三部分合计 {parts|wan} 万元
-- message-en: {asset} {year}: the income is {income|wan} 万元, its parts add up to {parts|wan} 万元
-- column: income
-- hint: 核对补助困难户、村内公益和维修留存
SELECT i.*, i.household_part + i.welfare_part + i.reserve_part AS parts FROM asset_income i WHERE i.income <> parts
